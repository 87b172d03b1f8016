/// Data shared by all runs or owned by the user: space limits, sizes, preferences, trash.
@NullMarked
package elboroom.store.library;

import org.jspecify.annotations.NullMarked;
