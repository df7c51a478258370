import { use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

register([CanvasRenderer]);
