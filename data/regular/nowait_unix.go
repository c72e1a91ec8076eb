//go:build unix

package regular

import "syscall"

// noWait opens a pipe at once instead of when somebody writes to it. Regular files
// are read as ever.
const noWait = syscall.O_NONBLOCK
