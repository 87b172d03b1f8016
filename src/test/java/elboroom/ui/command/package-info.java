@NullMarked
package elboroom.ui.command;

import org.jspecify.annotations.NullMarked;
