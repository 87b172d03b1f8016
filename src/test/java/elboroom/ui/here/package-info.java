@NullMarked
package elboroom.ui.here;

import org.jspecify.annotations.NullMarked;
