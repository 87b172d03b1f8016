/// A run as one file (`.elboroom`): a zip archive of its folder.
@NullMarked
package elboroom.exchange.archive;

import org.jspecify.annotations.NullMarked;
