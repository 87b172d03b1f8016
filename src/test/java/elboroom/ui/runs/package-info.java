@NullMarked
package elboroom.ui.runs;

import org.jspecify.annotations.NullMarked;
