/// The message about the last problem, with details on demand, and the offer to resume an interrupted run.
@NullMarked
package elboroom.ui.notice;

import org.jspecify.annotations.NullMarked;
