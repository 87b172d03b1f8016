/// The card with the user's preferences.
@NullMarked
package elboroom.ui.preferences;

import org.jspecify.annotations.NullMarked;
