/// Test doubles for the window: a service without a model, realistic data, a stage.
@NullMarked
package elboroom.ui.testing;

import org.jspecify.annotations.NullMarked;
