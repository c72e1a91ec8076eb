package folder

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"briefing/model"
)

// locator finds the values of one entry in the tree that it was read from, which
// holds what was read and nothing else: a check asks for the place of each value, so
// that a look-up must not walk over a hundred thousand others.
type locator struct {
	in   *document
	node *yaml.Node
}

// Locate implements [model.Locator].
func (l *locator) Locate(path string) model.Place {
	n := l.node
	for path != "" {
		var next *yaml.Node
		if path[0] == '[' {
			index, rest, _ := strings.Cut(path[1:], "]")
			i, err := strconv.Atoi(index)
			if err != nil {
				break
			}
			next, path = itemOf(n, i), rest
		} else {
			path = strings.TrimPrefix(path, ".")
			end := strings.IndexAny(path, ".[")
			if end < 0 {
				end = len(path)
			}
			next, path = valueOf(n, path[:end]), path[end:]
		}
		if next == nil {
			break
		}
		n = next
	}
	return l.in.place(n)
}

// itemOf is the item of a list that was read at place i; a single value counts
// as a list of one. nil: there is none.
func itemOf(n *yaml.Node, i int) *yaml.Node {
	switch {
	case n.Kind == yaml.ScalarNode && i == 0:
		return n
	case n.Kind != yaml.SequenceNode || i < 0 || i >= len(n.Content):
		return nil
	}
	return n.Content[i]
}

// valueOf is the first value of a key; nil: the key is not there.
func valueOf(n *yaml.Node, key string) *yaml.Node {
	if n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Kind == yaml.ScalarNode && n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}
