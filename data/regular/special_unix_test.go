//go:build unix

package regular

import (
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// special puts what is no file into a folder, and says what is said of each.
func special(t *testing.T, dir string) map[string]string {
	t.Helper()
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("pipe", filepath.Join(dir, "to-pipe")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/dev/zero", filepath.Join(dir, "to-device")); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir) // the name of a socket must be short
	socket, err := net.Listen("unix", "socket")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { socket.Close() })
	return map[string]string{"pipe": "it is a pipe", "to-pipe": "it is a pipe", "to-device": "escapes", "socket": "socket"}
}

// TestDevice opens a real device.
func TestDevice(t *testing.T) {
	want := "open null: it is a device"
	if _, err := open(t, "/dev").Open("null"); err == nil || err.Error() != want {
		t.Errorf("error %v, want %q", err, want)
	}
}
