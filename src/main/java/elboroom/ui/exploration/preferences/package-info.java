/// The user's preferences and the recent lists, shared by the panes.
@NullMarked
package elboroom.ui.exploration.preferences;

import org.jspecify.annotations.NullMarked;
