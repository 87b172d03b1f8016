/// Run folders: settings, metrics, notes, lock; and JSON output for other programs.
@NullMarked
package elboroom.store.run;

import org.jspecify.annotations.NullMarked;
