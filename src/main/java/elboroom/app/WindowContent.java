package elboroom.app;

import elboroom.i18n.Messages;
import elboroom.ui.command.Overlay;
import elboroom.ui.shell.ShellView;

/// The views of the window in one language.
///
/// @param overlay the root, which contains the shell
record WindowContent(Overlay overlay, ShellView shell, Messages messages) {}
