/// Run folders and the formats in them; every write is atomic.
@NullMarked
package elboroom.store;

import org.jspecify.annotations.NullMarked;
