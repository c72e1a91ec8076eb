package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"briefing/data/edit"
	"briefing/data/regular"
	"briefing/model"
	"briefing/model/check"
	"briefing/ui/rich"
)

// desk is a briefing folder at which a verb writes.
type desk struct {
	dir      string
	root     *os.Root
	briefing *model.Briefing
}

// desk opens the folder of the briefing for a verb that writes. The built-in one
// is part of the program.
func (p *program) desk(c *cobra.Command) (*desk, error) {
	if p.folder == "" {
		hint := `say which: "` + c.CommandPath() + ` -b PATH"; "briefing new DIR --title TITLE" makes one`
		if _, err := os.Stat(manifest); err == nil {
			hint = `for the one in this folder, say "` + c.CommandPath() + ` -b ."`
		}
		return nil, usage(hint, "%s needs a folder: the built-in briefing cannot be written",
			strings.TrimPrefix(c.CommandPath(), c.Root().Name()+" "))
	}
	b, err := p.openQuietly()
	if err != nil {
		return nil, err
	}
	root, err := regular.Root(p.dir())
	if err != nil {
		return nil, fmt.Errorf("opening the folder: %w", err)
	}
	return &desk{dir: p.dir(), root: root, briefing: b}, nil
}

func (d *desk) close() { _ = d.root.Close() } // nothing was written through it

// files are those of the folder.
func (d *desk) files() fs.FS { return regular.FS(d.root) }

// under is the path of a file of the folder, for a person to open.
func (d *desk) under(name string) string { return path.Join(filepath.ToSlash(d.dir), name) }

// names prints the paths of files, one in a line.
func (o *output) names(paths []string) error {
	var lines []rich.Line
	for _, name := range paths {
		lines = append(lines, rich.Of(span(name)))
	}
	if err := o.lines(lines...); err != nil {
		return err
	}
	return o.flush() // what stderr says next comes after them
}

// problems says on stderr what is wrong in the folder.
func (p *program) problems(d *desk, list []model.Problem) error {
	return check.Print(p.err, check.Under(filepath.ToSlash(d.dir), list))
}

// refused is the failure of an edit that was not made: what stands in the way, and
// what there is to choose from.
func (d *desk) refused(err error) error {
	var (
		lost    *edit.NotVerbatimError
		marked  *edit.MarkedError
		often   *edit.OftenError
		refusal *edit.Refusal
	)
	switch {
	case err == nil:
		return nil
	case errors.As(err, &lost):
		f := usage(lost.Hint(), "these words do not stand in %s", d.under(lost.File))
		t := table{columns: columns(3)}
		for _, n := range lost.Nearest {
			score := strconv.FormatFloat(float64(int(n.Score*100))/100, 'f', 2, 64) // rounded down: none is 1
			t.add(span(score), span(d.place(n.Place)), span(oneLine(n.Text)))
		}
		f.choices = t.whole()
		return f
	case errors.As(err, &marked):
		return usage(marked.Hint(), "these words stand inside quotation marks at %s; they are not the outlet's own", d.place(marked.Place))
	case errors.As(err, &often):
		f := usage("say which with --occurrence N, or take more words", "these words stand %d times in their source", len(often.Places))
		for i, place := range often.Places {
			f.choices = append(f.choices, rich.Of(span(fmt.Sprintf("%d. %s", i+1, d.place(place)))))
		}
		return f
	case errors.As(err, &refusal):
		f := usage(refusal.Hint(), "%w", err)
		for _, problem := range refusal.Problems[min(1, len(refusal.Problems)):] {
			f.choices = append(f.choices, rich.Of(span(d.place(problem.Place)+": "+problem.Code+" "+problem.Text)))
		}
		return f
	}
	return usage("", "%w", err)
}

// notAdded is the failure of an addition. The place of what is wrong with a new entry
// is nowhere yet.
func (d *desk) notAdded(err error) error {
	var refusal *edit.Refusal
	if !errors.As(err, &refusal) || len(refusal.Problems) == 0 || slices.Contains(d.briefing.Problems(), refusal.Problems[0]) {
		return d.refused(err)
	}
	first, rest := refusal.Problems[0], refusal.Problems[1:]
	f := usage(first.Hint, "nothing was added: %s %s", first.Code, first.Text)
	for _, problem := range rest {
		f.choices = append(f.choices, rich.Of(span(problem.Code+" "+problem.Text)))
	}
	return f
}

// place is a place in the folder, for a person to open.
func (d *desk) place(at model.Place) string {
	at.File = d.under(at.File)
	return at.String()
}
