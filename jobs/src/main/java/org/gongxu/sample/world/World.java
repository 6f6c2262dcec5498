package org.gongxu.sample.world;

import static org.gongxu.sample.world.ResourceTable.number;
import static org.gongxu.sample.world.ResourceTable.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything fixed before the first draw: districts, schools, demand series, majors.
 *
 * @param districts districts of the sample, Wuhua first
 * @param industries industries by code
 * @param cells demand series of every district
 * @param schools schools of all districts
 * @param offers majors taught, of all districts
 * @param crosswalk for each major its occupations with weights that add up to 1
 */
public record World(
    List<District> districts,
    Map<String, Industry> industries,
    List<Cell> cells,
    List<School> schools,
    List<Offer> offers,
    Map<String, Map<String, Double>> crosswalk) {

  private static final int FIRST_MADE_UP_DISTRICT = 539000;

  /** Builds a world of this many districts. */
  public static World of(int scale) {
    List<District> districts = districts(scale);
    List<School> schools = districts.stream().flatMap(d -> schools(d).stream()).toList();
    return new World(
        districts,
        byKey(
            ResourceTable.read(
                "industries",
                r ->
                    new Industry(
                        r.getField("industry"), r.getField("key_industry"), whole(r, "employers"))),
            Industry::code),
        readCells(),
        schools,
        districts.stream().flatMap(d -> offers(d, schools).stream()).toList(),
        readCrosswalk());
  }

  private static List<District> districts(int scale) {
    List<District> all = new ArrayList<>();
    all.addAll(
        ResourceTable.read(
            "districts",
            r ->
                new District(
                    r.getField("region"), r.getField("name_zh"), r.getField("name_en"), true)));
    for (int i = all.size(); i < scale; i++) {
      int number = i + 1;
      String code = String.valueOf(FIRST_MADE_UP_DISTRICT + number);
      all.add(new District(code, "虚构区" + number, "Made-up district " + number, false));
    }
    return List.copyOf(all.subList(0, scale));
  }

  private static List<School> schools(District district) {
    return ResourceTable.read(
        "schools",
        r ->
            new School(
                schoolCode(district, r.getField("school")),
                district.nameZh() + r.getField("name_zh"),
                r.getField("name_en") + ", " + district.nameEn(),
                district.code(),
                number(r, "effect")));
  }

  /** Wuhua's schools keep their short codes; the others carry their district's. */
  private static String schoolCode(District district, String code) {
    return district.code().equals("530102")
        ? code
        : String.format(Locale.ROOT, "%s%s", district.code(), code.substring(2));
  }

  private static List<Cell> readCells() {
    Map<String, KeyIndustry> keys =
        byKey(ResourceTable.read("key_industries", World::keyIndustry), KeyIndustry::code);
    Map<String, Occupation> occupations =
        byKey(
            ResourceTable.read(
                "occupations",
                r ->
                    new Occupation(
                        r.getField("occupation"),
                        number(r, "growth"),
                        number(r, "entry_share"),
                        whole(r, "pay"),
                        r.getField("shape"))),
            Occupation::code);
    return ResourceTable.read(
        "cells",
        r ->
            new Cell(
                keys.get(r.getField("key_industry")),
                r.getField("industry"),
                occupations.get(r.getField("occupation")),
                number(r, "level")));
  }

  private static KeyIndustry keyIndustry(de.siegmar.fastcsv.reader.NamedCsvRecord r) {
    double[] season = {number(r, "q1"), number(r, "q2"), number(r, "q3"), number(r, "q4")};
    return new KeyIndustry(
        r.getField("key_industry"), number(r, "covid"), season, number(r, "festival"));
  }

  private static List<Offer> offers(District district, List<School> schools) {
    Map<String, Major> majors =
        byKey(
            ResourceTable.read(
                "majors",
                r ->
                    new Major(
                        r.getField("major"),
                        whole(r, "years"),
                        number(r, "further_study"),
                        number(r, "employment"),
                        number(r, "related"))),
            Major::code);
    Map<String, School> bySchool = byKey(schools, School::code);
    return ResourceTable.read(
        "offers",
        r -> {
          School school = bySchool.get(schoolCode(district, r.getField("school")));
          Major major = majors.get(r.getField("major"));
          Intake intake =
              new Intake(
                  whole(r, "intake"),
                  number(r, "growth"),
                  whole(r, "first_intake"),
                  whole(r, "last_intake"));
          Rates rates = Rates.of(major, school.effect(), r.getField("verdict"));
          return new Offer(district.code(), school.code(), major, intake, rates);
        });
  }

  private static Map<String, Map<String, Double>> readCrosswalk() {
    Map<String, Map<String, Double>> weights = new LinkedHashMap<>();
    ResourceTable.read(
            "crosswalk",
            r -> Map.entry(r.getField("major"), Map.entry(r.getField("occupation"), r)))
        .forEach(
            e ->
                weights
                    .computeIfAbsent(e.getKey(), k -> new LinkedHashMap<>())
                    .put(e.getValue().getKey(), number(e.getValue().getValue(), "weight")));
    weights
        .values()
        .forEach(
            of -> {
              double sum = of.values().stream().mapToDouble(Double::doubleValue).sum();
              of.replaceAll((occupation, weight) -> weight / sum);
            });
    return weights;
  }

  private static <T> Map<String, T> byKey(List<T> rows, Function<T, String> key) {
    return rows.stream().collect(Collectors.toMap(key, r -> r, (a, b) -> a, LinkedHashMap::new));
  }
}
