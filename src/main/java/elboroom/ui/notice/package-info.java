/// The message about the last problem, with details on demand.
@NullMarked
package elboroom.ui.notice;

import org.jspecify.annotations.NullMarked;
