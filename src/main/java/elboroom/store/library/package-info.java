/// What belongs to all runs or to the user: space limits, sizes, preferences, the bin.
@NullMarked
package elboroom.store.library;

import org.jspecify.annotations.NullMarked;
