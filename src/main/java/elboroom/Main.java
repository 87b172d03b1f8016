package elboroom;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Entry.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.out.println(Engine.getInstance());
        try (NDManager m = NDManager.newBaseManager()) {
            System.out.println(m.ones(new Shape(2, 2)).matMul(m.ones(new Shape(2, 2))));
        }
    }
}
