/// What the window remembers between sessions, as the state of its parts: folders of dialogs, unfolded details.
@NullMarked
package elboroom.app.memory;

import org.jspecify.annotations.NullMarked;
