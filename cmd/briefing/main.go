// Command briefing reads a briefing, a folder of sources, quotes, positions and
// treaty provisions, in the terminal or, verb by verb, in a pipe.
//
// Rules of output: results go to stdout, everything else to stderr. Without a
// terminal there are no escape sequences and no line is cut, and with one there
// are no colours if NO_COLOR is set. Whatever stems from a briefing, a file name
// or the command line goes through package safe before it is shown. Two runs on
// the same briefing print the same bytes.
//
// Exit codes: 0 done; 1 check found errors, or fmt left files alone or would
// change some; 2 the run could not be done, or was
// asked for in a way that is not understood; 128 and the number of the signal
// that ended it.
//
// Only main exits.
package main

import "os"

func main() {
	os.Exit(newProgram(os.Stdout, os.Stderr, os.Environ()).run(os.Args[1:]))
}
