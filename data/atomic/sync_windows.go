package atomic

import (
	"errors"
	"io/fs"
)

// cannotSync reports whether an error of Sync only says that a folder cannot be
// synced here: Windows refuses that for every folder.
func cannotSync(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, errors.ErrUnsupported)
}
