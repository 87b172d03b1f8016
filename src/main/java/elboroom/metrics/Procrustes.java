package elboroom.metrics;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/// Orthogonal Procrustes alignment: the orthogonal matrix (a rotation, optionally with a reflection) and the scale that
/// best map one centred point set onto another: min ‖s X R − Y‖² over R'R = I and s, solved by the singular value
/// decomposition of X'Y (Schönemann 1966; with scale Gower 1975). Immutable.
///
/// @param dimensions of the points
/// @param rotation R, `[dimensions, dimensions]` in row-major order; a point is a row x, mapped to x R
/// @param from mean of X
/// @param to mean of Y
/// @param scale s
/// @param distance remaining distance √(1 − (Σ σᵢ)² / (‖X‖² ‖Y‖²)): 0 for equal shapes, 1 for shapes with nothing in
///         common; symmetric (the full Procrustes distance of Dryden & Mardia 2016, ch. 4)
@SuppressWarnings("ArrayRecordComponent") // a result, never a key
public record Procrustes(int dimensions, double[] rotation, double[] from, double[] to, double scale,
        double distance) {

    /// Fits the alignment.
    ///
    /// @param x points `[examples, dimensions]` in row-major order
    /// @param y target points, same shape
    /// @throws IllegalArgumentException if the shapes differ or there are no examples
    public static Procrustes fit(float[] x, float[] y, int dimensions) {
        if (x.length != y.length || x.length == 0 || x.length % dimensions != 0) {
            throw new IllegalArgumentException("the points do not belong together");
        }
        double[] from = middle(x, dimensions);
        double[] to = middle(y, dimensions);
        double sizes = Math.sqrt(squares(x, from) * squares(y, to));
        if (!(sizes > 0) || Double.isInfinite(sizes)) { // coinciding points, or non-finite values
            return new Procrustes(dimensions, CommonOps_DDRM.identity(dimensions).getData(), from, to, 1, 1);
        }
        var svd = decompose(products(x, from, y, to));
        DMatrixRMaj rotation = new DMatrixRMaj(dimensions, dimensions);
        CommonOps_DDRM.mult(svd.getU(null, false), svd.getV(null, true), rotation);
        double agreement = 0;
        for (double value : svd.getSingularValues()) {
            agreement += value;
        }
        double part = Math.min(1, agreement / sizes);
        return new Procrustes(dimensions, rotation.getData(), from, to, agreement / squares(x, from),
                Math.sqrt(1 - part * part));
    }

    /// Maps points to the target space.
    ///
    /// @param points `[points, dimensions]` in row-major order
    public float[] apply(float[] points) {
        float[] laid = new float[points.length];
        for (int row = 0; row < points.length; row += dimensions) {
            for (int d = 0; d < dimensions; d++) {
                double sum = 0;
                for (int k = 0; k < dimensions; k++) {
                    sum += (points[row + k] - from[k]) * rotation[k * dimensions + d];
                }
                laid[row + d] = (float) (to[d] + scale * sum);
            }
        }
        return laid;
    }

    private static SingularValueDecomposition_F64<DMatrixRMaj> decompose(DMatrixRMaj matrix) {
        var svd = DecompositionFactory_DDRM.svd(matrix.getNumRows(), matrix.getNumCols(), true, true, false);
        if (!svd.decompose(matrix)) {
            throw new IllegalStateException("no singular values were found");
        }
        return svd;
    }

    /// Returns X'Y of the centred points.
    private static DMatrixRMaj products(float[] x, double[] from, float[] y, double[] to) {
        int dimensions = from.length;
        DMatrixRMaj products = new DMatrixRMaj(dimensions, dimensions);
        double[] sums = products.getData();
        for (int row = 0; row < x.length; row += dimensions) {
            for (int i = 0; i < dimensions; i++) {
                double left = x[row + i] - from[i];
                for (int j = 0; j < dimensions; j++) {
                    sums[i * dimensions + j] += left * (y[row + j] - to[j]);
                }
            }
        }
        return products;
    }

    private static double[] middle(float[] points, int dimensions) {
        double[] middle = new double[dimensions];
        for (int i = 0; i < points.length; i++) {
            middle[i % dimensions] += points[i];
        }
        for (int d = 0; d < dimensions; d++) {
            middle[d] *= (double) dimensions / points.length;
        }
        return middle;
    }

    private static double squares(float[] points, double[] middle) {
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            double away = points[i] - middle[i % middle.length];
            sum += away * away;
        }
        return sum;
    }
}
