package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"briefing/ui/rich"
)

func (p *program) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "version",
		Short:             "Print the version",
		Long:              "Print the version of the program, the commit it was built from where that is\nknown, and the version of Go that built it.",
		Example:           "  briefing version",
		GroupID:           about,
		Args:              p.noArguments,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(*cobra.Command, []string) error { return p.printVersion() },
	}
}

func (p *program) printVersion() error { return p.results.lines(rich.Of(span(version()))) }

// version is what the build recorded about itself.
func version() string {
	name, built := "(devel)", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if info.Main.Version != "" {
			name = info.Main.Version
		}
		built = commit(info)
	}
	return fmt.Sprintf("briefing %s%s %s %s/%s", name, built, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

func commit(info *debug.BuildInfo) string {
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	revision := settings["vcs.revision"]
	if revision == "" {
		return ""
	}
	text := " (" + revision[:min(len(revision), 12)]
	if t := settings["vcs.time"]; t != "" {
		text += ", " + t
	}
	if settings["vcs.modified"] == "true" {
		text += ", modified"
	}
	return text + ")"
}
