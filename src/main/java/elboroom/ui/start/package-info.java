/// The start page: what to explore, train or open first.
@NullMarked
package elboroom.ui.start;

import org.jspecify.annotations.NullMarked;
