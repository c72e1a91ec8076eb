//go:build !unix

package regular

// noWait is nothing where pipes stand in no folder.
const noWait = 0
