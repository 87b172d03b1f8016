package elboroom.service.engine;

import elboroom.ml.Torch;

/// Loads libtorch's libraries while the program does other things, so that the engine starts quickly afterwards.
public final class EnginePreload {

    private EnginePreload() {}

    /// Begins on a thread of its own, which ends by itself.
    public static void start() {
        Thread.ofPlatform().daemon().name("preload").start(Torch::preload);
    }
}
