/// Compares two to four runs, or steps of one run, on one probe.
@NullMarked
package elboroom.ui.compare;

import org.jspecify.annotations.NullMarked;
