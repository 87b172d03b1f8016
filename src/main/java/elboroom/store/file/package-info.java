/// Safe access to files: atomic writes, bounded reads of regular files, locks, JSON.
@NullMarked
package elboroom.store.file;

import org.jspecify.annotations.NullMarked;
