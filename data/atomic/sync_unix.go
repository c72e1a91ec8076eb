//go:build !windows

package atomic

import (
	"errors"
	"syscall"
)

// cannotSync reports whether an error of Sync only says that this file system
// knows no syncing, as some network and user-space file systems do not.
func cannotSync(err error) bool {
	return errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported)
}
