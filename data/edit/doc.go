// Package edit changes the files of a briefing folder on its authors' behalf: it formats them, adds entries, and renames
// ids.
//
// It promises that what a person wrote stays: comments are kept, and outside what was asked for (a formatted file is
// asked for as a whole) every byte is what it was. No result is handed out before the loader has read it and found in it
// what was meant, and nothing else. Plans are made in memory and written afterwards, each file whole or not at all, and
// all files or none unless the process dies meanwhile; a plan for files that have changed in the meantime is refused.
//
// It refuses to touch what it cannot read: a file with errors is left alone, and the errors are named. It refuses a quote
// that does not stand word for word in its source, names the passages that come near and takes none of them, and writes
// nothing that `briefing check` would report as an error. It never leaves the folder, never writes through a link, and
// replaces nothing that it has not read.
//
// Comments and places are worked out here, from the text and the positions of the YAML nodes. The comments that
// go.yaml.in/yaml/v4 attaches to its nodes were tried and left: they move from one end of a list to the other, and a
// second run changes what the first one wrote.
package edit
