/// The sentence that tells what went wrong, with its details on demand.
@NullMarked
package elboroom.ui.notice;

import org.jspecify.annotations.NullMarked;
