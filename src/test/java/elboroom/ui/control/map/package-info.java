@NullMarked
package elboroom.ui.control.map;

import org.jspecify.annotations.NullMarked;
