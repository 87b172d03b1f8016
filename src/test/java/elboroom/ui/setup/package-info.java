@NullMarked
package elboroom.ui.setup;

import org.jspecify.annotations.NullMarked;
