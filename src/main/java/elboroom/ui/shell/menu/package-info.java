/// The commands of the window.
@NullMarked
package elboroom.ui.shell.menu;

import org.jspecify.annotations.NullMarked;
