package org.gongxu.contract;

import java.util.Arrays;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The physical types a contract may name, each with its Spark type. */
public enum ColumnType {
  /** Text. */
  STRING("STRING", DataTypes.StringType),
  /** Whole number of 32 bits. */
  INT("INT", DataTypes.IntegerType),
  /** Whole number of 64 bits. */
  BIGINT("BIGINT", DataTypes.LongType),
  /** Floating-point number of 64 bits. */
  DOUBLE("DOUBLE", DataTypes.DoubleType),
  /** True or false. */
  BOOLEAN("BOOLEAN", DataTypes.BooleanType),
  /** Day without time. */
  DATE("DATE", DataTypes.DateType),
  /** Predictive draws, one per joint world. */
  DRAWS("ARRAY<DOUBLE>", DataTypes.createArrayType(DataTypes.DoubleType, false));

  private final String physical;
  private final DataType spark;

  ColumnType(String physical, DataType spark) {
    this.physical = physical;
    this.spark = spark;
  }

  /** The name used in contracts. */
  public String physical() {
    return physical;
  }

  /** The Spark type that holds it. */
  public DataType spark() {
    return spark;
  }

  /** Whether values are numbers. */
  public boolean isNumber() {
    return this == INT || this == BIGINT || this == DOUBLE;
  }

  /**
   * The type a contract names.
   *
   * @throws IllegalArgumentException when no type has that name
   */
  static ColumnType named(String physical) {
    return Arrays.stream(values())
        .filter(type -> type.physical.equals(physical))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown physicalType: " + physical));
  }
}
