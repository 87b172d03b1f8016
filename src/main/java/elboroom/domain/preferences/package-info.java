/// The user's preferences, and what the window remembers between sessions.
@NullMarked
package elboroom.domain.preferences;

import org.jspecify.annotations.NullMarked;
