/// Loss curves, bar strips, the step strip, and legends.
@NullMarked
package elboroom.ui.control.chart;

import org.jspecify.annotations.NullMarked;
