/// Everything the user can do, as one list, and what is made of it: menus, buttons, the palette, the shortcut sheet.
@NullMarked
package elboroom.ui.command;

import org.jspecify.annotations.NullMarked;
