/// The list of runs: searching, annotating, overlaying and opening them, and the training queue.
@NullMarked
package elboroom.ui.runs;

import org.jspecify.annotations.NullMarked;
