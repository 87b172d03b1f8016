/// Run folders: settings, metrics, notes, lock; the JSON written for other programs.
@NullMarked
package elboroom.store.run;

import org.jspecify.annotations.NullMarked;
