@NullMarked
package elboroom.ui.shell;

import org.jspecify.annotations.NullMarked;
