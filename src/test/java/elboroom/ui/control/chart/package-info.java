@NullMarked
package elboroom.ui.control.chart;

import org.jspecify.annotations.NullMarked;
