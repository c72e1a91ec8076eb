package main

import "briefing/model/spelling"

// nearest are the words most like one that was mistyped, the most alike first.
func nearest(typed string, words []string) []string { return spelling.Near(typed, words) }
