/* Draws the bulletin's charts from the data embedded in the page. */
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var INK = '#1d2733', SOFT = '#5b6877', LINE = '#e3e7ec';
  var DEMAND = '#1f5f8b', SHORT = '#a8481f', SURPLUS = '#2b7a6f';
  var FONT = getComputedStyle(document.body).fontFamily;
  /* Bands differ in pattern as well as shade, for readers who do not tell the shades apart. */
  var PLAIN = { symbol: 'none' };
  var HATCH = { symbol: 'rect', color: 'rgba(31,95,139,0.28)', rotation: -Math.PI / 4,
    dashArrayX: [1, 0], dashArrayY: [1, 6] };
  var LINE_ICON = 'path://M0 4h22v3h-22z';
  var DOTS_ICON = 'path://M0 4h4v3h-4zM6 4h4v3h-4zM12 4h4v3h-4zM18 4h4v3h-4z';
  var charts = [];

  function whole(number) {
    return number === null ? '' : Math.round(number).toLocaleString('en-US');
  }

  function label(item) {
    return item.en === item.zh ? item.zh : item.zh + ' ' + item.en;
  }

  function draw(element, description, option) {
    var chart = echarts.init(element, null, { renderer: 'svg' });
    option.animation = false;
    option.textStyle = { fontFamily: FONT, color: INK };
    option.aria = { enabled: true, label: { description: description }, decal: { show: true } };
    element.setAttribute('aria-label', description);
    chart.setOption(option);
    charts.push(chart);
  }

  function absent(element) {
    element.className = 'absent';
    element.removeAttribute('role');
    element.textContent = '本期从缺。 Left out of this release.';
  }

  /* Bands start at the last observed point, so that the fan opens from the line. */
  function fan(series) {
    var last = series.forecast.lastIndexOf(false);
    function from(column) {
      return series[column].map(function (value, i) {
        return i === last ? series.mean[i] : series.forecast[i] ? value : null;
      });
    }
    function width(low, high) {
      var lower = from(low), upper = from(high);
      return lower.map(function (value, i) { return value === null ? null : upper[i] - value; });
    }
    return {
      observed: series.mean.map(function (value, i) { return series.forecast[i] ? null : value; }),
      median: from('p50'),
      low95: from('p2_5'), wide95: width('p2_5', 'p97_5'),
      low80: from('p10'), wide80: width('p10', 'p90')
    };
  }

  function band(name, stack, low, wide, color, pattern) {
    var hidden = { type: 'line', stack: stack, data: low, symbol: 'none', silent: true,
      itemStyle: { decal: PLAIN }, lineStyle: { opacity: 0 }, areaStyle: { opacity: 0 } };
    var area = { name: name, type: 'line', stack: stack, data: wide, symbol: 'none', silent: true,
      itemStyle: { color: color, decal: pattern }, lineStyle: { opacity: 0 },
      areaStyle: { color: color, opacity: 1 } };
    return [hidden, area];
  }

  function fanOption(series, large) {
    var f = fan(series);
    var top = large ? (window.innerWidth < 760 ? 66 : 44) : 12;
    var bands = band('95%', 'wide', f.low95, f.wide95, '#dbe8f2', HATCH)
      .concat(band('80%', 'near', f.low80, f.wide80, '#a9c8de', PLAIN));
    return {
      grid: { left: 8, right: 14, top: top, bottom: 4, containLabel: true },
      legend: large ? { top: 0, left: 0, itemWidth: 22, itemHeight: 10, selectedMode: false,
        data: [{ name: '观察 observed', icon: LINE_ICON },
          { name: '预测中位数 median', icon: DOTS_ICON },
          { name: '80%', icon: 'rect' }, { name: '95%', icon: 'rect' }] } : undefined,
      tooltip: { trigger: 'axis', confine: true, formatter: function (points) {
        var i = points[0].dataIndex;
        var text = series.periods[i] + '<br>';
        return series.forecast[i]
          ? text + '中位数 ' + whole(series.p50[i]) +
            '<br>80%: ' + whole(series.p10[i]) + ' – ' + whole(series.p90[i]) +
            '<br>95%: ' + whole(series.p2_5[i]) + ' – ' + whole(series.p97_5[i])
          : text + '观察 ' + whole(series.mean[i]);
      } },
      xAxis: { type: 'category', data: series.periods, boundaryGap: false,
        axisLine: { lineStyle: { color: SOFT } }, axisTick: { show: false },
        axisLabel: { color: SOFT, hideOverlap: true,
          interval: function (i, text) {
            return /Q1$|-01$/.test(text) && (large || text.slice(0, 4) % 2 === 0);
          },
          formatter: function (text) { return text.slice(0, 4); } } },
      yAxis: { type: 'value', min: 0, splitNumber: large ? 5 : 3,
        axisLabel: { color: SOFT, formatter: whole }, splitLine: { lineStyle: { color: LINE } } },
      series: bands.concat([
        { name: '预测中位数 median', type: 'line', data: f.median, symbol: 'none',
          itemStyle: { color: DEMAND, decal: PLAIN },
          lineStyle: { color: DEMAND, width: large ? 2 : 1.5, type: [3, 3] } },
        { name: '观察 observed', type: 'line', data: f.observed, symbol: 'none',
          itemStyle: { color: INK, decal: PLAIN },
          lineStyle: { color: INK, width: large ? 2.2 : 1.6 } }])
    };
  }

  function drawDemand() {
    var element = document.getElementById('demand-chart');
    if (!data.demand.length) {
      absent(element);
      return;
    }
    draw(element, describeFan(data.demand[0]), fanOption(data.demand[0], true));
    data.demand.slice(1).forEach(function (series) {
      var box = document.createElement('div');
      var title = document.createElement('h4');
      title.textContent = series.zh;
      if (series.en !== series.zh) {
        var en = document.createElement('span');
        en.className = 'en';
        en.lang = 'en';
        en.textContent = ' ' + series.en;
        title.appendChild(en);
      }
      var chart = document.createElement('div');
      chart.className = 'chart';
      chart.setAttribute('role', 'img');
      box.append(title, chart);
      document.getElementById('demand-small').appendChild(box);
      draw(chart, describeFan(series), fanOption(series, false));
    });
  }

  function describeFan(series) {
    var n = series.periods.length - 1;
    return label(series) + '：' + series.periods[0] + '–' + series.periods[n] +
      ' 需求人数；期末预测中位数 ' + whole(series.p50[n]) +
      '，80% 区间 ' + whole(series.p10[n]) + '–' + whole(series.p90[n]) + '。';
  }

  function names(items) {
    return items.map(function (item) { return item.zh; });
  }

  /* A line from low to high and a mark at the middle, shifted off the row's centre. */
  function interval(name, values, color, shape, shift) {
    return {
      name: name, type: 'custom', itemStyle: { color: color, decal: { symbol: 'none' } },
      encode: { x: [1, 2, 3], y: 0 },
      data: values.map(function (v, i) { return [i, v[0], v[1], v[2]]; }),
      renderItem: function (params, api) {
        var low = api.coord([api.value(1), api.value(0)]);
        var mid = api.coord([api.value(2), api.value(0)]);
        var high = api.coord([api.value(3), api.value(0)]);
        var y = mid[1] + shift;
        var mark = shape === 'circle'
          ? { type: 'circle', shape: { cx: mid[0], cy: y, r: 5 }, style: { fill: color } }
          : { type: 'rect', shape: { x: mid[0] - 4.5, y: y - 4.5, width: 9, height: 9 },
            style: { fill: color } };
        return { type: 'group', children: [
          { type: 'line', shape: { x1: low[0], y1: y, x2: high[0], y2: y },
            style: { stroke: color, lineWidth: 2.5, opacity: 0.45 } }, mark] };
      }
    };
  }

  function rowsOption(items, series, legend) {
    var narrow = window.innerWidth < 760;
    return {
      grid: { left: 6, right: 18, top: legend ? 34 : 8, bottom: 22, containLabel: true },
      legend: legend
        ? { top: 0, left: 0, itemHeight: 10, selectedMode: false, data: legend } : undefined,
      tooltip: { confine: true, formatter: function (point) {
        var v = point.value;
        return label(items[v[0]]) + '<br>' + (point.seriesName ? point.seriesName + '<br>' : '') +
          whole(v[2]) + '（80%: ' + whole(v[1]) + ' – ' + whole(v[3]) + '）';
      } },
      xAxis: { type: 'value', axisLabel: { color: SOFT, hideOverlap: true, formatter: whole },
        splitLine: { lineStyle: { color: LINE } }, splitNumber: 4 },
      yAxis: { type: 'category', inverse: true, data: names(items),
        axisLine: { lineStyle: { color: SOFT } }, axisTick: { show: false },
        axisLabel: { color: INK, width: narrow ? 110 : 190, overflow: 'truncate', interval: 0 },
        splitLine: { show: false } },
      series: series
    };
  }

  function describeRows(title, items, key) {
    return title + items.slice(0, 5).map(function (item) {
      return item.zh + ' ' + whole(key(item));
    }).join('；') + '。';
  }

  function drawGaps(id, items, color, title) {
    var element = document.getElementById(id);
    if (!items.length) {
      absent(element);
      return;
    }
    element.style.height = 40 + 28 * items.length + 'px';
    var values = items.map(function (item) { return [item.low, item.mid, item.high]; });
    draw(element, describeRows(title, items, function (item) { return item.mid; }),
      rowsOption(items, [interval('', values, color, 'circle', 0)], null));
  }

  function drawMajors() {
    var element = document.getElementById('major-chart');
    if (!data.majors.length) {
      absent(element);
      return;
    }
    element.style.height = 70 + 34 * data.majors.length + 'px';
    var supply = '供给 entrants', demand = '需求 openings';
    function side(which) {
      return data.majors.map(function (item) { return item[which]; });
    }
    draw(element,
      describeRows('各专业供给中位数：', data.majors, function (item) { return item.supply[1]; }),
      rowsOption(data.majors, [
        interval(supply, side('supply'), SHORT, 'circle', -6),
        interval(demand, side('demand'), DEMAND, 'rect', 6)
      ], [{ name: supply, icon: 'circle' }, { name: demand, icon: 'path://M0 0h10v10h-10z' }]));
  }

  drawDemand();
  drawGaps('shortage-chart', data.shortages, SHORT, data.year + ' 年缺口中位数居前：');
  drawGaps('surplus-chart', data.surpluses, SURPLUS, data.year + ' 年过剩中位数居前：');
  drawMajors();
  window.addEventListener('resize', function () {
    charts.forEach(function (chart) { chart.resize(); });
  });
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details').forEach(function (each) { each.open = true; });
    charts.forEach(function (chart) { chart.resize(); });
  });
}());
