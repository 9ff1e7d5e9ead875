var e=Object.create,t=Object.defineProperty,n=Object.getOwnPropertyDescriptor,r=Object.getOwnPropertyNames,i=Object.getPrototypeOf,a=Object.prototype.hasOwnProperty,o=(e,t)=>()=>(t||(e((t={exports:{}}).exports,t,t.exports),e=null),t.exports),s=(e,n)=>{let r={};for(var i in e)t(r,i,{get:e[i],enumerable:!0});return n||t(r,Symbol.toStringTag,{value:`Module`}),r},c=(e,i,o,s)=>{if(i&&typeof i==`object`||typeof i==`function`)for(var c=r(i),l=0,u=c.length,d;l<u;l++)d=c[l],!a.call(e,d)&&d!==o&&t(e,d,{get:(e=>i[e]).bind(null,d),enumerable:!(s=n(i,d))||s.enumerable});return e},l=(n,r,o)=>(o=n==null?{}:e(i(n)),c(r||!n||!n.__esModule||!a.call(n,`default`)?t(o,`default`,{value:n,enumerable:!0}):o,n)),u=`/_astro/tfjs-backend-wasm-BIA8cDLW.wasm`,d=`/_astro/tfjs-backend-wasm-simd-BrM3BlWr.wasm`,f=`/_astro/digits-Id3p9FiN.bin`,p=class{constructor(e,t){
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
this.backend=e,this.dataMover=t,this.data=/* @__PURE__ */ new WeakMap,this.dataIdsCount=0}get(e){return this.data.has(e)||this.dataMover.moveData(this.backend,e),this.data.get(e)}set(e,t){this.dataIdsCount++,this.data.set(e,t)}has(e){return this.data.has(e)}delete(e){return this.dataIdsCount--,this.data.delete(e)}numDataIds(){return this.dataIdsCount}},m=class{refCount(e){return h(`refCount`)}incRef(e){return h(`incRef`)}timerAvailable(){return!0}time(e){return h(`time`)}read(e){return h(`read`)}readSync(e){return h(`readSync`)}readToGPU(e,t){return h(`readToGPU`)}numDataIds(){return h(`numDataIds`)}disposeData(e,t){return h(`disposeData`)}write(e,t,n){return h(`write`)}move(e,t,n,r,i){return h(`move`)}createTensorFromGPUData(e,t,n){return h(`createTensorFromGPUData`)}memory(){return h(`memory`)}floatPrecision(){return h(`floatPrecision`)}epsilon(){return this.floatPrecision()===32?1e-7:1e-4}dispose(){return h(`dispose`)}};function h(e){throw Error(`'${e}' not yet implemented or not found in the registry. This kernel may not be supported by the tfjs backend you have chosen`)}
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function g(e,t){if(!e)throw Error(typeof t==`string`?t:t())}function _(e,t,n=``){g(b(e,t),()=>n+` Shapes ${e} and ${t} must match`)}function v(e){g(e!=null,()=>`The input to the tensor constructor must be a non-null value.`)}function y(e){if(e.length===0)return 1;let t=e[0];for(let n=1;n<e.length;n++)t*=e[n];return t}function b(e,t){if(e===t)return!0;if(e==null||t==null||e.length!==t.length)return!1;for(let n=0;n<e.length;n++)if(e[n]!==t[n])return!1;return!0}function x(e){return e%1==0}function S(e,t){return t<=e.length?e:e+` `.repeat(t-e.length)}function C(e,t){let n=1,r=-1;for(let t=0;t<e.length;++t)if(e[t]>=0)n*=e[t];else if(e[t]===-1){if(r!==-1)throw Error(`Shapes can only have 1 implicit size. Found -1 at dim ${r} and dim ${t}`);r=t}else if(e[t]<0)throw Error(`Shapes can not be < 0. Found ${e[t]} at dim ${t}`);if(r===-1){if(t>0&&t!==n)throw Error(`Size(${t}) must match the product of shape ${e}`);return e}if(n===0)throw Error(`Cannot infer the missing size in [${e}] when there are 0 elements`);if(t%n!==0)throw Error(`The implicit shape can't be a fractional number. Got ${t} / ${n}`);let i=e.slice();return i[r]=t/n,i}function w(e,t){let n=t.length;return e=e==null?t.map((e,t)=>t):[].concat(e),g(e.every(e=>e>=-n&&e<n),()=>`All values in axis param must be in range [-${n}, ${n}) but got axis ${e}`),g(e.every(e=>x(e)),()=>`All values in axis param must be integers but got axis ${e}`),e.map(e=>e<0?n+e:e)}function ee(e,t){return te(e,t)}function te(e,t){let n=null;if(e==null||e===`float32`)n=new Float32Array(t);else if(e===`int32`)n=new Int32Array(t);else if(e===`bool`)n=new Uint8Array(t);else if(e===`string`)n=Array(t);else throw Error(`Unknown data type ${e}`);return n}function ne(e,t){for(let n=0;n<e.length;n++){let r=e[n];if(isNaN(r)||!isFinite(r))throw Error(`A tensor of type ${t} being uploaded contains ${r}.`)}}function re(e){return e===`bool`||e===`complex64`||e===`float32`||e===`int32`||e===`string`}function ie(e,t){return!(t===`complex64`||t===`float32`&&e!==`complex64`||t===`int32`&&e!==`float32`&&e!==`complex64`||t===`bool`&&e===`bool`)}function T(e){if(e===`float32`||e===`int32`)return 4;if(e===`complex64`)return 8;if(e===`bool`)return 1;throw Error(`Unknown dtype ${e}`)}function ae(e){if(e==null)return 0;let t=0;return e.forEach(e=>t+=e.length),t}function E(e){return typeof e==`string`||e instanceof String}function oe(e){return typeof e==`boolean`}function se(e){return typeof e==`number`}function D(e){return Array.isArray(e)?D(e[0]):e instanceof Float32Array?`float32`:e instanceof Int32Array||e instanceof Uint8Array||e instanceof Uint8ClampedArray?`int32`:se(e)?`float32`:E(e)?`string`:oe(e)?`bool`:`float32`}function ce(e){return!!(e&&e.constructor&&e.call&&e.apply)}function le(e){let t=e.length;if(t<2)return[];let n=Array(t-1);n[t-2]=e[t-1];for(let r=t-3;r>=0;--r)n[r]=n[r+1]*e[r+1];return n}function ue(e,t,n,r=!1){let i=[];if(t.length===1){let a=t[0]*(r?2:1);for(let t=0;t<a;t++)i[t]=n[e+t]}else{let a=t[0],o=t.slice(1),s=o.reduce((e,t)=>e*t)*(r?2:1);for(let t=0;t<a;t++)i[t]=ue(e+t*s,o,n,r)}return i}function de(e,t,n=!1){if(e.length===0)return t[0];let r=e.reduce((e,t)=>e*t)*(n?2:1);if(r===0)return[];if(r!==t.length)throw Error(`[${e}] does not match the input size ${t.length}${n?` for a complex tensor`:``}.`);return ue(0,e,t,n)}function fe(e,t){if(Array.isArray(e))return e;if(t===`float32`)return e instanceof Float32Array?e:new Float32Array(e);if(t===`int32`)return e instanceof Int32Array?e:new Int32Array(e);if(t===`bool`||t===`string`)return Uint8Array.from(new Int32Array(e));throw Error(`Unknown dtype ${t}`)}function pe(e,t){let n=me(e,t);for(let e=0;e<n.length;e++)n[e]=1;return n}function me(e,t){if(t==null||t===`float32`||t===`complex64`)return new Float32Array(e);if(t===`int32`)return new Int32Array(e);if(t===`bool`)return new Uint8Array(e);throw Error(`Unknown data type ${t}`)}function O(e){e.forEach(t=>{g(Number.isInteger(t)&&t>=0,()=>`Tensor must have a shape comprised of positive integers but got shape [${e}].`)})}function he(e,t,n){if(t===0)return 0;if(t===1)return e[0];let r=e[e.length-1];for(let t=0;t<e.length-1;++t)r+=n[t]*e[t];return r}function ge(e,t,n){if(t===0)return[];if(t===1)return[e];let r=Array(t);for(let t=0;t<r.length-1;++t)r[t]=Math.floor(e/n[t]),e-=r[t]*n[t];return r[r.length-1]=e,r}function _e(e){return e&&e.then&&typeof e.then==`function`}
/**
* @license
* Copyright 2017 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
const ve=`tfjsflags`;var ye=class{constructor(e){this.global=e,this.flags={},this.flagRegistry={},this.urlFlags={},this.getQueryParams=be,this.populateURLFlags()}setPlatform(e,t){this.platform!=null&&(k().getBool(`IS_TEST`)||k().getBool(`PROD`)||console.warn(`Platform ${this.platformName} has already been set. Overwriting the platform with ${e}.`)),this.platformName=e,this.platform=t}registerFlag(e,t,n){if(this.flagRegistry[e]={evaluationFn:t,setHook:n},this.urlFlags[e]!=null){let t=this.urlFlags[e];k().getBool(`IS_TEST`)||k().getBool(`PROD`)||console.warn(`Setting feature override from URL ${e}: ${t}.`),this.set(e,t)}}async getAsync(e){return e in this.flags||(this.flags[e]=await this.evaluateFlag(e)),this.flags[e]}get(e){if(e in this.flags)return this.flags[e];let t=this.evaluateFlag(e);if(_e(t))throw Error(`Flag ${e} cannot be synchronously evaluated. Please use getAsync() instead.`);return this.flags[e]=t,this.flags[e]}getNumber(e){return this.get(e)}getBool(e){return this.get(e)}getString(e){return this.get(e)}getFlags(){return this.flags}get features(){return this.flags}set(e,t){if(this.flagRegistry[e]==null)throw Error(`Cannot set flag ${e} as it has not been registered.`);this.flags[e]=t,this.flagRegistry[e].setHook!=null&&this.flagRegistry[e].setHook(t)}evaluateFlag(e){if(this.flagRegistry[e]==null)throw Error(`Cannot evaluate flag '${e}': no evaluation function found.`);return this.flagRegistry[e].evaluationFn()}setFlags(e){this.flags=Object.assign({},e)}reset(){this.flags={},this.urlFlags={},this.populateURLFlags()}populateURLFlags(){if(this.global===void 0||this.global.location===void 0||this.global.location.search===void 0)return;let e=this.getQueryParams(this.global.location.search);ve in e&&e[ve].split(`,`).forEach(e=>{let[t,n]=e.split(`:`);this.urlFlags[t]=Se(t,n)})}};function be(e){let t={};return e.replace(/[?&]([^=?&]+)(?:=([^&]*))?/g,(e,...n)=>(xe(t,n[0],n[1]),n.join(`=`))),t}function xe(e,t,n){e[decodeURIComponent(t)]=decodeURIComponent(n||``)}function Se(e,t){let n=t.toLowerCase();return n===`true`||n===`false`?n===`true`:`${+n}`===n?+n:t}function k(){return Ce}let Ce=null;function we(e){Ce=e}
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
let Te;function Ee(){if(Te==null){let e;if(typeof window<`u`)e=window;else if(typeof global<`u`)e=global;else if(typeof process<`u`)e=process;else if(typeof self<`u`)e=self;else throw Error(`Could not find a global object`);Te=e}return Te}function De(){let e=Ee();return e._tfGlobals??=/* @__PURE__ */ new Map,e._tfGlobals}function Oe(e,t){let n=De();if(n.has(e))return n.get(e);{let r=t();return n.set(e,r),n.get(e)}}const ke=`Atanh`,Ae=`BatchMatMul`,je=`Cast`,Me=`RealDiv`,Ne=`Expm1`,Pe=`Fill`,Fe=`Identity`,Ie=`Maximum`,Le=`Minimum`,Re=`Multiply`,ze=`OnesLike`,Be=`Relu`,Ve=`Slice`,He=`Sigmoid`,Ue=`Tanh`,We=`Transpose`,Ge=`Step`;
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function A(...e){k().getBool(`IS_TEST`)||k().getBool(`PROD`)||console.warn(...e)}
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
const Ke=Oe(`kernelRegistry`,()=>/* @__PURE__ */ new Map),qe=Oe(`gradRegistry`,()=>/* @__PURE__ */ new Map);function Je(e,t){let n=Qe(e,t);return Ke.get(n)}function Ye(e){return qe.get(e)}function Xe(e){let t=Ke.entries(),n=[];for(;;){let{done:r,value:i}=t.next();if(r)break;let[a,o]=i,[s]=a.split(`_`);s===e&&n.push(o)}return n}function Ze(e){let{kernelName:t,backendName:n}=e,r=Qe(t,n);Ke.has(r)&&A(`The kernel '${t}' for backend '${n}' is already registered`),Ke.set(r,e)}function Qe(e,t){return`${t}_${e}`}
/**
* @license
* Copyright 2023 Google LLC.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function $e(e){return e instanceof Float32Array||e instanceof Int32Array||e instanceof Uint8Array||e instanceof Uint8ClampedArray}
/**
* @license
* Copyright 2017 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function et(e,t){return t===`string`?it(e):nt([e],t)}function tt(e,t){return e instanceof Float32Array&&t===`float32`||e instanceof Int32Array&&t===`int32`||e instanceof Uint8Array&&t===`bool`}function nt(e,t){if(t===`string`)throw Error(`Cannot convert a string[] to a TypedArray`);if(Array.isArray(e)&&(e=ot(e)),k().getBool(`DEBUG`)&&ne(e,t),tt(e,t))return e;if(t==null||t===`float32`||t===`complex64`)return new Float32Array(e);if(t===`int32`)return new Int32Array(e);if(t===`bool`){let t=new Uint8Array(e.length);for(let n=0;n<t.length;++n)Math.round(e[n])!==0&&(t[n]=1);return t}throw Error(`Unknown data type ${t}`)}function j(){return k().platform.now()}function rt(e,t){return k().platform.fetch(e,t)}function it(e,t=`utf-8`){return t||=`utf-8`,k().platform.encode(e,t)}function at(e,t=`utf-8`){return t||=`utf-8`,k().platform.decode(e,t)}function M(e){return k().platform.isTypedArray==null?$e(e):k().platform.isTypedArray(e)}function ot(e,t=[],n=!1){if(t??=[],typeof e==`boolean`||typeof e==`number`||typeof e==`string`||_e(e)||e==null||M(e)&&n)t.push(e);else if(Array.isArray(e)||M(e))for(let r=0;r<e.length;++r)ot(e[r],t,n);else{let r=-1;for(let t of Object.keys(e))/^([1-9]+[0-9]*|0)$/.test(t)&&(r=Math.max(r,Number(t)));for(let i=0;i<=r;i++)ot(e[i],t,n)}return t}
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
var st=class{constructor(e,t){this.backendTimer=e,this.logger=t,t??(this.logger=new lt)}profileKernel(e,t,n){let r,i=()=>{r=n()},a,o=j();if(this.backendTimer.timerAvailable())a=this.backendTimer.time(i);else{i();for(let e of r)e.dataSync();a=Promise.resolve({kernelMs:j()-o})}if(k().getBool(`CHECK_COMPUTATION_FOR_ERRORS`))for(let t=0;t<r.length;t++){let n=r[t];n.data().then(t=>{ct(t,n.dtype,e)})}return{kernelName:e,outputs:r,inputs:t,timeMs:a.then(e=>e.kernelMs),extraInfo:a.then(e=>e.getExtraProfileInfo==null?``:e.getExtraProfileInfo())}}logKernelProfile(e){let{kernelName:t,outputs:n,timeMs:r,inputs:i,extraInfo:a}=e;n.forEach(e=>{Promise.all([e.data(),r,a]).then(n=>{this.logger.logKernelProfile(t,e,n[0],n[1],i,n[2])})})}};function ct(e,t,n){if(t!==`float32`)return!1;for(let t=0;t<e.length;t++){let r=e[t];if(isNaN(r)||!isFinite(r))return console.warn(`Found ${r} in the result of '${n}'`),!0}return!1}var lt=class{logKernelProfile(e,t,n,r,i,a){let o=typeof r==`number`?S(`${r}ms`,9):r.error,s=S(e,25),c=t.rank,l=t.size,u=S(t.shape.toString(),14),d=``;for(let e in i){let n=i[e];if(n!=null){let r=n.shape||t.shape,i=r.length;d+=`${e}: ${i}D ${i>0?r:``} `}}console.log(`%c${s}\t%c${o}\t%c${c}D ${u}\t%c${l}\t%c${d}\t%c${a}`,`font-weight:bold`,`color:red`,`color:blue`,`color: orange`,`color: green`,`color: steelblue`)}};
/**
* @license
* Copyright 2017 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function ut(e,t,n){let r={},i={};for(let e=0;e<t.length;e++)r[t[e].id]=!0;for(let n=0;n<e.length;n++){let a=e[n],o=a.inputs;for(let e in o){let n=o[e],s=!1;for(let e=0;e<t.length;e++)if(r[n.id]){a.outputs.forEach(e=>r[e.id]=!0),s=!0,i[a.id]=!0;break}if(s)break}}let a={};a[n.id]=!0;let o={};for(let t=e.length-1;t>=0;t--){let n=e[t],r=n.inputs;for(let e=0;e<n.outputs.length;e++)if(a[n.outputs[e].id]){for(let e in r)a[r[e].id]=!0,o[n.id]=!0;break}}let s=[];for(let t=0;t<e.length;t++){let n=e[t];if(i[n.id]&&o[n.id]){let e={};for(let t in n.inputs){let i=n.inputs[t];r[i.id]&&(e[t]=i)}let t=Object.assign({},n);t.inputs=e,t.outputs=n.outputs,s.push(t)}}return s}function dt(e,t,n,r){for(let i=t.length-1;i>=0;i--){let a=t[i],o=[];if(a.outputs.forEach(t=>{let n=e[t.id];n==null?o.push(null):o.push(n)}),a.gradient==null)throw Error(`Cannot compute gradient: gradient function not found for ${a.kernelName}.`);let s=a.gradient(o);for(let t in a.inputs){if(!(t in s))throw Error(`Cannot backprop through input ${t}. Available gradients found: ${Object.keys(s)}.`);let i=n(()=>s[t]());if(i.dtype!==`float32`)throw Error(`Error in gradient for op ${a.kernelName}. The gradient of input ${t} must have 'float32' dtype, but has '${i.dtype}'`);let o=a.inputs[t];if(!b(i.shape,o.shape))throw Error(`Error in gradient for op ${a.kernelName}. The gradient of input '${t}' has shape '${i.shape}', which does not match the shape of the input '${o.shape}'`);if(e[o.id]==null)e[o.id]=i;else{let t=e[o.id];e[o.id]=r(t,i),t.dispose()}}}}
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function ft(e,t,n,r){let i=le(t),a=pt(e,t,n,i),o=t.length,s=gt(e,t,n,i,a),c=[`Tensor`];return r&&(c.push(`  dtype: ${n}`),c.push(`  rank: ${o}`),c.push(`  shape: [${t}]`),c.push(`  values:`)),c.push(s.map(e=>`    `+e).join(`
`)),c.join(`
`)}function pt(e,t,n,r){let i=y(t),a=r[r.length-1],o=Array(a).fill(0),s=t.length,c=n===`complex64`?_t(e):e;if(s>1)for(let e=0;e<i/a;e++){let t=e*a;for(let e=0;e<a;e++)o[e]=Math.max(o[e],mt(c[t+e],0,n).length)}return o}function mt(e,t,n){let r;return r=Array.isArray(e)?`${parseFloat(e[0].toFixed(7))} + ${parseFloat(e[1].toFixed(7))}j`:E(e)?`'${e}'`:n===`bool`?ht(e):parseFloat(e.toFixed(7)).toString(),S(r,t)}function ht(e){return e===0?`false`:`true`}function gt(e,t,n,r,i,a=!0){let o=n===`complex64`?2:1,s=t[0],c=t.length;if(c===0)return n===`complex64`?[mt(_t(e)[0],0,n)]:n===`bool`?[ht(e[0])]:[e[0].toString()];if(c===1){if(s>20){let t=3*o,r=Array.from(e.slice(0,t)),a=Array.from(e.slice((s-3)*o,s*o));return n===`complex64`&&(r=_t(r),a=_t(a)),[`[`+r.map((e,t)=>mt(e,i[t],n)).join(`, `)+`, ..., `+a.map((e,t)=>mt(e,i[s-3+t],n)).join(`, `)+`]`]}return[`[`+(n===`complex64`?_t(e):Array.from(e)).map((e,t)=>mt(e,i[t],n)).join(`, `)+`]`]}let l=t.slice(1),u=r.slice(1),d=r[0]*o,f=[];if(s>20){for(let t=0;t<3;t++){let r=t*d,a=r+d;f.push(...gt(e.slice(r,a),l,n,u,i,!1))}f.push(`...`);for(let t=s-3;t<s;t++){let r=t*d,a=r+d;f.push(...gt(e.slice(r,a),l,n,u,i,t===s-1))}}else for(let t=0;t<s;t++){let r=t*d,a=r+d;f.push(...gt(e.slice(r,a),l,n,u,i,t===s-1))}let p=c===2?`,`:``;f[0]=`[`+(s>0?f[0]+p:``);for(let e=1;e<f.length-1;e++)f[e]=` `+f[e]+p;let m=`,
`;for(let e=2;e<c;e++)m+=`
`;return f[f.length-1]=` `+f[f.length-1]+`]`+(a?``:m),f}function _t(e){let t=[];for(let n=0;n<e.length;n+=2)t.push([e[n],e[n+1]]);return t}
/**
* @license
* Copyright 2017 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
var vt=class{constructor(e,t,n){if(this.dtype=t,this.shape=e.slice(),this.size=y(e),n!=null){let e=n.length;g(e===this.size,()=>`Length of values '${e}' does not match the size inferred by the shape '${this.size}'.`)}if(t===`complex64`)throw Error(`complex64 dtype TensorBuffers are not supported. Please create a TensorBuffer for the real and imaginary parts separately and call tf.complex(real, imag).`);this.values=n||te(t,this.size),this.strides=le(e)}set(e,...t){t.length===0&&(t=[0]),g(t.length===this.rank,()=>`The number of provided coordinates (${t.length}) must match the rank (${this.rank})`);let n=this.locToIndex(t);this.values[n]=e}get(...e){e.length===0&&(e=[0]);let t=0;for(let n of e){if(n<0||n>=this.shape[t]){let t=`Requested out of range element at ${e}.   Buffer shape=${this.shape}`;throw Error(t)}t++}let n=e[e.length-1];for(let t=0;t<e.length-1;++t)n+=this.strides[t]*e[t];return this.values[n]}locToIndex(e){if(this.rank===0)return 0;if(this.rank===1)return e[0];let t=e[e.length-1];for(let n=0;n<e.length-1;++n)t+=this.strides[n]*e[n];return t}indexToLoc(e){if(this.rank===0)return[];if(this.rank===1)return[e];let t=Array(this.shape.length);for(let n=0;n<t.length-1;++n)t[n]=Math.floor(e/this.strides[n]),e-=t[n]*this.strides[n];return t[t.length-1]=e,t}get rank(){return this.shape.length}toTensor(){return N().makeTensor(this.values,this.shape,this.dtype)}};let N=null,yt=null;function bt(e){N=e}function xt(e){yt=e}var P=class{constructor(e,t,n,r){this.kept=!1,this.isDisposedInternal=!1,this.shape=e.slice(),this.dtype=t||`float32`,this.size=y(e),this.strides=le(e),this.dataId=n,this.id=r,this.rankType=this.rank<5?this.rank.toString():`higher`}get rank(){return this.shape.length}async buffer(){let e=await this.data();return yt.buffer(this.shape,this.dtype,e)}bufferSync(){return yt.buffer(this.shape,this.dtype,this.dataSync())}async array(){let e=await this.data();return de(this.shape,e,this.dtype===`complex64`)}arraySync(){return de(this.shape,this.dataSync(),this.dtype===`complex64`)}async data(){this.throwIfDisposed();let e=N().read(this.dataId);if(this.dtype===`string`){let t=await e;try{return t.map(e=>at(e))}catch{throw Error(`Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().`)}}return e}dataToGPU(e){return this.throwIfDisposed(),N().readToGPU(this.dataId,e)}dataSync(){this.throwIfDisposed();let e=N().readSync(this.dataId);if(this.dtype===`string`)try{return e.map(e=>at(e))}catch{throw Error(`Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().`)}return e}async bytes(){this.throwIfDisposed();let e=await N().read(this.dataId);return this.dtype===`string`?e:new Uint8Array(e.buffer)}dispose(){this.isDisposed||(this.kerasMask&&this.kerasMask.dispose(),N().disposeTensor(this),this.isDisposedInternal=!0)}get isDisposed(){return this.isDisposedInternal}throwIfDisposed(){if(this.isDisposed)throw Error(`Tensor is disposed.`)}print(e=!1){return yt.print(this,e)}clone(){return this.throwIfDisposed(),yt.clone(this)}toString(e=!1){return ft(this.dataSync(),this.shape,this.dtype,e)}cast(e){return this.throwIfDisposed(),yt.cast(this,e)}variable(e=!0,t,n){return this.throwIfDisposed(),N().makeVariable(this,e,t,n)}};Object.defineProperty(P,Symbol.hasInstance,{value:e=>!!e&&e.data!=null&&e.dataSync!=null&&e.throwIfDisposed!=null});function St(){return Oe(`Tensor`,()=>P)}St();var Ct=class extends P{constructor(e,t,n,r){super(e.shape,e.dtype,e.dataId,r),this.trainable=t,this.name=n}assign(e){if(e.dtype!==this.dtype)throw Error(`dtype of the new value (${e.dtype}) and previous value (${this.dtype}) must match`);if(!b(e.shape,this.shape))throw Error(`shape of the new value (${e.shape}) and previous value (${this.shape}) must match`);N().disposeTensor(this),this.dataId=e.dataId,N().incRef(this,null)}dispose(){N().disposeVariable(this),this.isDisposedInternal=!0}};Object.defineProperty(Ct,Symbol.hasInstance,{value:e=>e instanceof P&&e.assign!=null&&e.assign instanceof Function});
/**
* @license
* Copyright 2017 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
var wt;(function(e){e.R0=`R0`,e.R1=`R1`,e.R2=`R2`,e.R3=`R3`,e.R4=`R4`,e.R5=`R5`,e.R6=`R6`})(wt||={});var Tt;(function(e){e.float32=`float32`,e.int32=`int32`,e.bool=`int32`,e.complex64=`complex64`})(Tt||={});var Et;(function(e){e.float32=`float32`,e.int32=`int32`,e.bool=`bool`,e.complex64=`complex64`})(Et||={});var Dt;(function(e){e.float32=`float32`,e.int32=`float32`,e.bool=`float32`,e.complex64=`complex64`})(Dt||={});var Ot;(function(e){e.float32=`complex64`,e.int32=`complex64`,e.bool=`complex64`,e.complex64=`complex64`})(Ot||={});const kt={float32:Dt,int32:Tt,bool:Et,complex64:Ot};function At(e,t){if(e===`string`||t===`string`){if(e===`string`&&t===`string`)return`string`;throw Error(`Can not upcast ${e} with ${t}`)}return kt[e][t]}function jt(e){return typeof e==`object`&&!!e&&`texture`in e&&e.texture instanceof WebGLTexture}function Mt(e){return typeof GPUBuffer<`u`&&typeof e==`object`&&!!e&&`buffer`in e&&e.buffer instanceof GPUBuffer}
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function F(e,t){if(e.dtype===t.dtype)return[e,t];let n=At(e.dtype,t.dtype);return[e.cast(n),t.cast(n)]}function Nt(e){let t=[];return Pt(e,t,/* @__PURE__ */ new Set),t}function Pt(e,t,n){if(e==null)return;if(e instanceof P){t.push(e);return}if(!Ft(e))return;let r=e;for(let e in r){let i=r[e];n.has(i)||(n.add(i),Pt(i,t,n))}}function Ft(e){return Array.isArray(e)||typeof e==`object`}
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function It(e){return e.kernelName!=null}var Lt=class{constructor(){this.registeredVariables={},this.nextTapeNodeId=0,this.numBytes=0,this.numTensors=0,this.numStringTensors=0,this.numDataBuffers=0,this.gradientDepth=0,this.kernelDepth=0,this.scopeStack=[],this.numDataMovesStack=[],this.nextScopeId=0,this.tensorInfo=/* @__PURE__ */ new WeakMap,this.profiling=!1,this.activeProfile={newBytes:0,newTensors:0,peakBytes:0,kernels:[],result:null,get kernelNames(){return Array.from(new Set(this.kernels.map(e=>e.name)))}}}dispose(){for(let e in this.registeredVariables)this.registeredVariables[e].dispose()}},Rt=class e{constructor(e){this.ENV=e,this.registry={},this.registryFactory={},this.pendingBackendInitId=0,this.state=new Lt}async ready(){if(this.pendingBackendInit!=null)return this.pendingBackendInit.then(()=>{});if(this.backendInstance!=null)return;let e=this.getSortedBackends();for(let t=0;t<e.length;t++){let n=e[t];if(await this.initializeBackend(n).success){await this.setBackend(n);return}}throw Error(`Could not initialize any backends, all backend initializations failed.`)}get backend(){if(this.pendingBackendInit!=null)throw Error(`Backend '${this.backendName}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);if(this.backendInstance==null){let{name:e,asyncInit:t}=this.initializeBackendsAndReturnBest();if(t)throw Error(`The highest priority backend '${e}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);this.setBackend(e)}return this.backendInstance}backendNames(){return Object.keys(this.registryFactory)}findBackend(e){if(!(e in this.registry)){if(e in this.registryFactory){let{asyncInit:t}=this.initializeBackend(e);if(t)return null}else return null}return this.registry[e]}findBackendFactory(e){return e in this.registryFactory?this.registryFactory[e].factory:null}registerBackend(e,t,n=1){return e in this.registryFactory?(A(`${e} backend was already registered. Reusing existing backend factory.`),!1):(this.registryFactory[e]={factory:t,priority:n},!0)}async setBackend(e){if(this.registryFactory[e]==null)throw Error(`Backend name '${e}' not found in registry`);if(this.backendName=e,this.registry[e]==null){this.backendInstance=null;let{success:t,asyncInit:n}=this.initializeBackend(e);if(!(n?await t:t))return!1}return this.backendInstance=this.registry[e],this.setupRegisteredKernels(),this.profiler=new st(this.backendInstance),!0}setupRegisteredKernels(){Xe(this.backendName).forEach(e=>{e.setupFunc!=null&&e.setupFunc(this.backendInstance)})}disposeRegisteredKernels(e){Xe(e).forEach(t=>{t.disposeFunc!=null&&t.disposeFunc(this.registry[e])})}initializeBackend(e){let t=this.registryFactory[e];if(t==null)throw Error(`Cannot initialize backend ${e}, no registration found.`);try{let n=t.factory();if(n&&!(n instanceof m)&&typeof n.then==`function`){let t=++this.pendingBackendInitId,r=n.then(n=>t<this.pendingBackendInitId?!1:(this.registry[e]=n,this.pendingBackendInit=null,!0)).catch(n=>(t<this.pendingBackendInitId||(this.pendingBackendInit=null,A(`Initialization of backend ${e} failed`),A(n.stack||n.message)),!1));return this.pendingBackendInit=r,{success:r,asyncInit:!0}}return this.registry[e]=n,{success:!0,asyncInit:!1}}catch(t){return A(`Initialization of backend ${e} failed`),A(t.stack||t.message),{success:!1,asyncInit:!1}}}removeBackend(e){if(!(e in this.registryFactory))throw Error(`${e} backend not found in registry`);this.backendName===e&&this.pendingBackendInit!=null&&this.pendingBackendInitId++,e in this.registry&&(this.disposeRegisteredKernels(e),this.registry[e].dispose(),delete this.registry[e]),delete this.registryFactory[e],this.backendName===e&&(this.pendingBackendInit=null,this.backendName=null,this.backendInstance=null)}getSortedBackends(){if(Object.keys(this.registryFactory).length===0)throw Error(`No backend found in registry.`);return Object.keys(this.registryFactory).sort((e,t)=>this.registryFactory[t].priority-this.registryFactory[e].priority)}initializeBackendsAndReturnBest(){let e=this.getSortedBackends();for(let t=0;t<e.length;t++){let n=e[t],{success:r,asyncInit:i}=this.initializeBackend(n);if(i||r)return{name:n,asyncInit:i}}throw Error(`Could not initialize any backends, all backend initializations failed.`)}moveData(e,t){let n=this.state.tensorInfo.get(t),r=n.backend,i=this.readSync(t),a=r.refCount(t);r.disposeData(t,!0),n.backend=e,e.move(t,i,n.shape,n.dtype,a),this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack[this.state.numDataMovesStack.length-1]++}tidy(e,t){let n=null;if(t==null){if(typeof e!=`function`)throw Error(`Please provide a function to tidy()`);t=e}else{if(typeof e!=`string`&&!(e instanceof String))throw Error(`When calling with two arguments, the first argument to tidy() must be a string`);if(typeof t!=`function`)throw Error(`When calling with two arguments, the 2nd argument to tidy() must be a function`);n=e}let r;return this.scopedRun(()=>this.startScope(n),()=>this.endScope(r),()=>(r=t(),r instanceof Promise&&console.error(`Cannot return a Promise inside of tidy.`),r))}scopedRun(e,t,n){e();try{let e=n();return t(),e}catch(e){throw t(),e}}nextTensorId(){return e.nextTensorId++}nextVariableId(){return e.nextVariableId++}clone(e){let t=I.runKernel(Fe,{x:e}),n={x:e};return this.addTapeNode(this.state.activeScope.name,n,[t],e=>({x:()=>{let t={x:e};return I.runKernel(je,t,{dtype:`float32`})}}),[],{}),t}runKernel(e,t,n){if(this.backendName??this.backend,Je(e,this.backendName)==null)throw Error(`Kernel '${e}' not registered for backend '${this.backendName}'`);return this.runKernelFunc({kernelName:e,inputs:t,attrs:n})}shouldCheckForMemLeaks(){return this.ENV.getBool(`IS_TEST`)}checkKernelForMemLeak(e,t,n){let r=this.backend.numDataIds(),i=0;n.forEach(e=>{i+=e.dtype===`complex64`?3:1});let a=this.state.numDataMovesStack[this.state.numDataMovesStack.length-1],o=r-t-i-a;if(o>0)throw Error(`Backend '${this.backendName}' has an internal memory leak (${o} data ids) after running '${e}'`)}runKernelFunc(e){let t,n=[],r=this.isTapeOn(),i=this.state.numBytes,a=this.state.numTensors;this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack.push(0);let o;this.backendName??this.backend;let s,c=It(e)?e.kernelName:this.state.activeScope==null?``:this.state.activeScope.name;if(It(e)){let{kernelName:t,inputs:i,attrs:a}=e;this.backendName??this.backend;let c=Je(t,this.backendName);g(c!=null,()=>`Cannot find registered kernel '${t}' for backend '${this.backendName}'`),o=()=>{let e=this.backend.numDataIds();s=c.kernelFunc({inputs:i,attrs:a,backend:this.backend});let o=Array.isArray(s)?s:[s];this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(t,e,o);let l=o.map(e=>e.rank==null?this.makeTensorFromTensorInfo(e):e);if(r){let e=this.getTensorsForGradient(t,i,l);n=this.saveTensorsForBackwardMode(e)}return l}}else{let{forwardFunc:t}=e,i=e=>{r&&(n=e.map(e=>this.keep(this.clone(e))))};o=()=>{let e=this.backend.numDataIds();s=this.tidy(()=>t(this.backend,i));let n=Array.isArray(s)?s:[s];return this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(c,e,n),n}}let{inputs:l,attrs:u}=e,d=It(e)?null:e.backwardsFunc,f;return this.scopedRun(()=>this.state.kernelDepth++,()=>this.state.kernelDepth--,()=>{!this.ENV.getBool(`DEBUG`)&&!this.state.profiling?t=o():(f=this.profiler.profileKernel(c,l,()=>o()),this.ENV.getBool(`DEBUG`)&&this.profiler.logKernelProfile(f),t=f.outputs)}),r&&this.addTapeNode(c,l,t,d,n,u),this.state.profiling&&this.state.activeProfile.kernels.push({name:c,bytesAdded:this.state.numBytes-i,totalBytesSnapshot:this.state.numBytes,tensorsAdded:this.state.numTensors-a,totalTensorsSnapshot:this.state.numTensors,inputShapes:Object.keys(l).map(e=>l[e]==null?null:l[e].shape),outputShapes:t.map(e=>e.shape),kernelTimeMs:f.timeMs,extraInfo:f.extraInfo}),Array.isArray(s)?t:t[0]}saveTensorsForBackwardMode(e){return e.map(e=>this.keep(this.clone(e)))}getTensorsForGradient(e,t,n){let r=Ye(e);if(r!=null){let e=r.inputsToSave||[],i=r.outputsToSave||[],a;r.saveAllInputs?(g(Array.isArray(t),()=>`saveAllInputs is true, expected inputs to be an array.`),a=Object.keys(t).map(e=>t[e])):a=e.map(e=>t[e]);let o=n.filter((e,t)=>i[t]);return a.concat(o)}return[]}makeTensor(e,t,n,r){if(e==null)throw Error(`Values passed to engine.makeTensor() are null`);n||=`float32`,r||=this.backend;let i=e;n===`string`&&E(e[0])&&(i=e.map(e=>it(e)));let a=r.write(i,t,n),o=new P(t,n,a,this.nextTensorId());if(this.trackTensor(o,r),n===`string`){let e=this.state.tensorInfo.get(a),t=ae(i);this.state.numBytes+=t-e.bytes,e.bytes=t}return o}makeTensorFromDataId(e,t,n,r){n||=`float32`;let i={dataId:e,shape:t,dtype:n};return this.makeTensorFromTensorInfo(i,r)}makeTensorFromTensorInfo(e,t){let{dataId:n,shape:r,dtype:i}=e,a=new P(r,i,n,this.nextTensorId());return this.trackTensor(a,t),a}makeVariable(e,t=!0,n,r){n||=this.nextVariableId().toString(),r!=null&&r!==e.dtype&&(e=e.cast(r));let i=new Ct(e,t,n,this.nextTensorId());if(this.state.registeredVariables[i.name]!=null)throw Error(`Variable with name ${i.name} was already registered`);return this.state.registeredVariables[i.name]=i,this.incRef(i,this.backend),i}trackTensor(e,t){this.state.numTensors++,e.dtype===`string`&&this.state.numStringTensors++;let n=0;e.dtype!==`complex64`&&e.dtype!==`string`&&(n=e.size*T(e.dtype)),this.state.numBytes+=n,this.state.tensorInfo.has(e.dataId)||(this.state.numDataBuffers++,this.state.tensorInfo.set(e.dataId,{backend:t||this.backend,dtype:e.dtype,shape:e.shape,bytes:n})),e instanceof Ct||this.track(e)}incRef(e,t){this.trackTensor(e,t),this.backend.incRef(e.dataId)}removeDataId(e,t){this.state.tensorInfo.has(e)&&this.state.tensorInfo.get(e).backend===t&&(this.state.tensorInfo.delete(e),this.state.numDataBuffers--)}disposeTensor(e){if(!this.state.tensorInfo.has(e.dataId))return;let t=this.state.tensorInfo.get(e.dataId);if(this.state.numTensors--,e.dtype===`string`&&(this.state.numStringTensors--,this.state.numBytes-=t.bytes),e.dtype!==`complex64`&&e.dtype!==`string`){let t=e.size*T(e.dtype);this.state.numBytes-=t}t.backend.disposeData(e.dataId)&&this.removeDataId(e.dataId,t.backend)}disposeVariables(){for(let e in this.state.registeredVariables){let t=this.state.registeredVariables[e];this.disposeVariable(t)}}disposeVariable(e){this.disposeTensor(e),this.state.registeredVariables[e.name]!=null&&delete this.state.registeredVariables[e.name]}memory(){let e=this.backend.memory();return e.numTensors=this.state.numTensors,e.numDataBuffers=this.state.numDataBuffers,e.numBytes=this.state.numBytes,this.state.numStringTensors>0&&(e.unreliable=!0,e.reasons??=[],e.reasons.push(`Memory usage by string tensors is approximate (2 bytes per character)`)),e}async profile(e){this.state.profiling=!0;let t=this.state.numBytes,n=this.state.numTensors;this.state.activeProfile.kernels=[],this.state.activeProfile.result=await e(),this.state.profiling=!1,this.state.activeProfile.peakBytes=Math.max(...this.state.activeProfile.kernels.map(e=>e.totalBytesSnapshot)),this.state.activeProfile.newBytes=this.state.numBytes-t,this.state.activeProfile.newTensors=this.state.numTensors-n;for(let e of this.state.activeProfile.kernels)e.kernelTimeMs=await e.kernelTimeMs,e.extraInfo=await e.extraInfo;return this.state.activeProfile}isTapeOn(){return this.state.gradientDepth>0&&this.state.kernelDepth===0}addTapeNode(e,t,n,r,i,a){let o={id:this.state.nextTapeNodeId++,kernelName:e,inputs:t,outputs:n,saved:i},s=Ye(e);s!=null&&(r=s.gradFunc),r!=null&&(o.gradient=e=>(e=e.map((e,t)=>{if(e==null){let e=n[t],r=me(e.size,e.dtype);return this.makeTensor(r,e.shape,e.dtype)}return e}),r(e.length>1?e:e[0],i,a))),this.state.activeTape.push(o)}keep(e){return e.kept=!0,e}startTape(){this.state.gradientDepth===0&&(this.state.activeTape=[]),this.state.gradientDepth++}endTape(){this.state.gradientDepth--}startScope(e){let t={track:[],name:`unnamed scope`,id:this.state.nextScopeId++};e&&(t.name=e),this.state.scopeStack.push(t),this.state.activeScope=t}endScope(e){let t=Nt(e),n=new Set(t.map(e=>e.id));for(let e=0;e<this.state.activeScope.track.length;e++){let t=this.state.activeScope.track[e];!t.kept&&!n.has(t.id)&&t.dispose()}let r=this.state.scopeStack.pop();this.state.activeScope=this.state.scopeStack.length===0?null:this.state.scopeStack[this.state.scopeStack.length-1],t.forEach(e=>{!e.kept&&e.scopeId===r.id&&this.track(e)})}gradients(e,t,n,r=!1){if(g(t.length>0,()=>`gradients() received an empty list of xs.`),n!=null&&n.dtype!==`float32`)throw Error(`dy must have 'float32' dtype, but has '${n.dtype}'`);let i=this.scopedRun(()=>this.startTape(),()=>this.endTape(),()=>this.tidy(`forward`,e));g(i instanceof P,()=>`The result y returned by f() must be a tensor.`);let a=ut(this.state.activeTape,t,i);if(!r&&a.length===0&&t.length>0)throw Error(`Cannot compute gradient of y=f(x) with respect to x. Make sure that the f you passed encloses all operations that lead from x to y.`);return this.tidy(`backward`,()=>{let e={};e[i.id]=n??zt(i.shape),dt(e,a,e=>this.tidy(e),Vt);let r=t.map(t=>e[t.id]);return this.state.gradientDepth===0&&(this.state.activeTape.forEach(e=>{for(let t of e.saved)t.dispose()}),this.state.activeTape=null),{value:i,grads:r}})}customGrad(e){return g(ce(e),()=>`The f passed in customGrad(f) must be a function.`),(...t)=>{g(t.every(e=>e instanceof P),()=>`The args passed in customGrad(f)(x1, x2,...) must all be tensors`);let n,r={};return t.forEach((e,t)=>{r[t]=e}),this.runKernelFunc({forwardFunc:(r,i)=>(n=e(...t,i),g(n.value instanceof P,()=>"The function f passed in customGrad(f) must return an object where `obj.value` is a tensor"),g(ce(n.gradFunc),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function."),n.value),backwardsFunc:(e,r)=>{let i=n.gradFunc(e,r),a=Array.isArray(i)?i:[i];g(a.length===t.length,()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns the same number of tensors as inputs passed to f(...)."),g(a.every(e=>e instanceof P),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns a list of only tensors.");let o={};return a.forEach((e,t)=>{o[t]=()=>e}),o},inputs:r})}}readSync(e){return this.state.tensorInfo.get(e).backend.readSync(e)}read(e){return this.state.tensorInfo.get(e).backend.read(e)}readToGPU(e,t){return this.state.tensorInfo.get(e).backend.readToGPU(e,t)}async time(e){let t=j(),n=await this.backend.time(e);return n.wallMs=j()-t,n}track(e){return this.state.activeScope!=null&&(e.scopeId=this.state.activeScope.id,this.state.activeScope.track.push(e)),e}get registeredVariables(){return this.state.registeredVariables}reset(){this.pendingBackendInitId++,this.state.dispose(),this.ENV.reset(),this.state=new Lt;for(let e in this.registry)this.disposeRegisteredKernels(e),this.registry[e].dispose(),delete this.registry[e];this.backendName=null,this.backendInstance=null,this.pendingBackendInit=null}};Rt.nextTensorId=0,Rt.nextVariableId=0;function zt(e){let t=pe(y(e),`float32`);return I.makeTensor(t,e,`float32`)}function Bt(){let e=Ee();return e._tfengine??=new Rt(new ye(e)),we(e._tfengine.ENV),bt(()=>e._tfengine),e._tfengine}const I=Bt();function Vt(e,t){let n={a:e,b:t};return I.runKernel(`Add`,n)}
/**
* @license
* Copyright 2017 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Ht(){return typeof window<`u`&&window.document!=null||typeof WorkerGlobalScope<`u`}
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
const L=k();L.registerFlag(`DEBUG`,()=>!1,e=>{e&&console.warn(`Debugging mode is ON. The output of every math call will be downloaded to CPU and checked for NaNs. This significantly impacts performance.`)}),L.registerFlag(`IS_BROWSER`,()=>Ht()),L.registerFlag(`IS_NODE`,()=>typeof process<`u`&&process.versions!==void 0&&process.versions.node!==void 0),L.registerFlag(`IS_CHROME`,()=>typeof navigator<`u`&&navigator!=null&&navigator.userAgent!=null&&/Chrome/.test(navigator.userAgent)&&/Google Inc/.test(navigator.vendor)),L.registerFlag(`IS_SAFARI`,()=>typeof navigator<`u`&&navigator!=null&&navigator.userAgent!=null&&/Safari/.test(navigator.userAgent)&&/Apple/.test(navigator.vendor)),L.registerFlag(`PROD`,()=>!1),L.registerFlag(`TENSORLIKE_CHECK_SHAPE_CONSISTENCY`,()=>L.getBool(`DEBUG`)),L.registerFlag(`DEPRECATION_WARNINGS_ENABLED`,()=>!0),L.registerFlag(`IS_TEST`,()=>!1),L.registerFlag(`CHECK_COMPUTATION_FOR_ERRORS`,()=>L.getBool(`DEBUG`)),L.registerFlag(`WRAP_TO_IMAGEBITMAP`,()=>!1),L.registerFlag(`CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU`,()=>!1),L.registerFlag(`USE_SETTIMEOUTCUSTOM`,()=>!1);
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Ut(e,t){let n=e;if(M(e))return t===`string`?[]:[e.length];if(jt(e)){let t=e.channels||`RGBA`;return[e.height,e.width*t.length]}if(Mt(e))return[e.buffer.size/(t==null?4:T(t))];if(!Array.isArray(e))return[];let r=[];for(;Array.isArray(n)||M(n)&&t!==`string`;)r.push(n.length),n=n[0];return Array.isArray(e)&&k().getBool(`TENSORLIKE_CHECK_SHAPE_CONSISTENCY`)&&Wt(e,r,[]),r}function Wt(e,t,n){if(n||=[],!Array.isArray(e)&&!M(e)){g(t.length===0,()=>`Element arr[${n.join(`][`)}] is a primitive, but should be an array/TypedArray of ${t[0]} elements`);return}g(t.length>0,()=>`Element arr[${n.join(`][`)}] should be a primitive, but is an array of ${e.length} elements`),g(e.length===t[0],()=>`Element arr[${n.join(`][`)}] should have ${t[0]} elements, but has ${e.length} elements`);let r=t.slice(1);for(let t=0;t<e.length;++t)Wt(e[t],r,n.concat(t))}function Gt(e,t,n,r){if(e!==`string_or_numeric`){if(e==null)throw Error(`Expected dtype cannot be null.`);if(e!==`numeric`&&e!==t||e===`numeric`&&t===`string`)throw Error(`Argument '${n}' passed to '${r}' must be ${e} tensor, but got ${t} tensor`)}}function R(e,t,n,r=`numeric`){if(e instanceof St())return Gt(r,e.dtype,t,n),e;let i=D(e);if(i!==`string`&&[`bool`,`int32`,`float32`].indexOf(r)>=0&&(i=r),Gt(r,i,t,n),e==null||!M(e)&&!Array.isArray(e)&&typeof e!=`number`&&typeof e!=`boolean`&&typeof e!=`string`){let r=e==null?`null`:e.constructor.name;throw Error(`Argument '${t}' passed to '${n}' must be a Tensor or TensorLike, but got '${r}'`)}let a=Ut(e,i);!M(e)&&!Array.isArray(e)&&(e=[e]);let o=i===`string`?ot(e,[],!0):nt(e,i);return I.makeTensor(o,a,i)}
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function z(e){let t=Object.keys(e);if(t.length!==1)throw Error(`Please provide an object with a single key (operation name) mapping to a function. Got an object with ${t.length} keys.`);let n=t[0],r=e[n];n.endsWith(`_`)&&(n=n.substring(0,n.length-1)),n+=`__op`;let i=(...e)=>{I.startScope(n);try{let t=r(...e);return _e(t)&&console.error(`Cannot return a Promise inside of tidy.`),I.endScope(t),t}catch(e){throw I.endScope(null),e}};return Object.defineProperty(i,"name",{value:n,configurable:!0}),i}
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Kt(e,t){let n=R(e,`real`,`complex`),r=R(t,`imag`,`complex`);_(n.shape,r.shape,`real and imag shapes, ${n.shape} and ${r.shape}, must match in call to tf.complex().`);let i={real:n,imag:r};return I.runKernel(`Complex`,i)}const qt=/* @__PURE__ */ z({complex_:Kt});
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Jt(e,t,n,r){if(r==null)r=D(e);else if(r===`complex64`)throw Error(`Cannot construct a complex64 tensor directly. Please use tf.complex(real, imag).`);if(Mt(e)||jt(e)){if(r!==`float32`&&r!==`int32`)throw Error(`Creating tensor from GPU data only supports 'float32'|'int32' dtype, while the dtype is ${r}.`);return I.backend.createTensorFromGPUData(e,t||n,r)}if(!M(e)&&!Array.isArray(e)&&typeof e!=`number`&&typeof e!=`boolean`&&typeof e!=`string`)throw Error(`values passed to tensor(values) must be a number/boolean/string or an array of numbers/booleans/strings, or a TypedArray`);if(t!=null){O(t);let e=y(t),r=y(n);g(e===r,()=>`Based on the provided shape, [${t}], the tensor should have ${e} values but has ${r}`);for(let e=0;e<n.length;++e){let r=n[e],i=e!==n.length-1||r!==y(t.slice(e));g(n[e]===t[e]||!i,()=>`Error creating a new Tensor. Inferred shape (${n}) does not match the provided shape (${t}). `)}}return!M(e)&&!Array.isArray(e)&&(e=[e]),t||=n,e=r===`string`?ot(e,[],!0):nt(e,r),I.makeTensor(e,t,r)}
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Yt(e,t,n){return Jt(e,t,Ut(e,n),n)}var Xt=class e{static join(t){return new e(t).slice()}constructor(e){if(this.shards=[],this.previousShardIndex=0,e==null||(e instanceof Array||(e=[e]),e=e.map(e=>M(e)?e.buffer:e),e.length===0))return;this.bufferUniformSize=e[0].byteLength;let t=0;for(let n=0;n<e.length;n++){let r=e[n];n!==e.length-1&&r.byteLength!==this.bufferUniformSize&&(this.bufferUniformSize=void 0);let i=t+r.byteLength;this.shards.push({buffer:r,start:t,end:i}),t=i}this.shards.length===0&&(this.byteLength=0),this.byteLength=this.shards[this.shards.length-1].end}slice(e=0,t=this.byteLength){if(this.shards.length===0||(e=isNaN(Number(e))?0:e,t=isNaN(Number(t))?0:t,e=Math.max(0,e),t=Math.min(this.byteLength,t),t<=e))return/* @__PURE__ */ new ArrayBuffer(0);let n=this.findShardForByte(e);if(n===-1)throw Error(`Could not find start shard for byte ${e}`);let r=t-e,i=new ArrayBuffer(r),a=new Uint8Array(i),o=0;for(let r=n;r<this.shards.length;r++){let n=this.shards[r],i=e+o-n.start,s=o,c=Math.min(t,n.end)-n.start,l=new Uint8Array(n.buffer,i,c-i);if(a.set(l,s),o+=l.length,t<n.end)break}return i}findShardForByte(e){if(this.shards.length===0||e<0||e>=this.byteLength)return-1;if(this.bufferUniformSize!=null)return this.previousShardIndex=Math.floor(e/this.bufferUniformSize),this.previousShardIndex;function t(t){return e<t.start?-1:+(e>=t.end)}if(t(this.shards[this.previousShardIndex])===0)return this.previousShardIndex;let n=Zt(this.shards,t);return n===-1?-1:(this.previousShardIndex=n,this.previousShardIndex)}};function Zt(e,t){let n=0,r=e.length;for(;n<=r;){let i=Math.floor((r-n)/2)+n,a=t(e[i]);if(a===0)return i;a<0?r=i:n=i+1}return-1}
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Qt(){return I}function B(e,t){return I.tidy(e,t)}function $t(e){return I.setBackend(e)}function en(){return I.backendName}function tn(e,t,n=1){return I.registerBackend(e,t,n)}function nn(){return I.backend}
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
const rn=typeof Buffer<`u`&&(typeof Blob>`u`||typeof atob>`u`||typeof btoa>`u`);function an(e){return rn?Buffer.byteLength(e,`utf8`):new Blob([e]).size}function on(e){if(rn)return Buffer.from(e).toString(`base64`);let t=new Uint8Array(e),n=``;for(let e=0,r=t.length;e<r;e++)n+=String.fromCharCode(t[e]);return btoa(n)}function sn(e){if(rn){let t=Buffer.from(e,`base64`);return t.buffer.slice(t.byteOffset,t.byteOffset+t.byteLength)}let t=atob(e),n=new Uint8Array(t.length);for(let e=0;e<t.length;++e)n.set([t.charCodeAt(e)],e);return n.buffer}function cn(e){if(e.modelTopology instanceof ArrayBuffer)throw Error(`Expected JSON model topology, received ArrayBuffer.`);return{dateSaved:/* @__PURE__ */ new Date,modelTopologyType:`JSON`,modelTopologyBytes:e.modelTopology==null?0:an(JSON.stringify(e.modelTopology)),weightSpecsBytes:e.weightSpecs==null?0:an(JSON.stringify(e.weightSpecs)),weightDataBytes:e.weightData==null?0:new Xt(e.weightData).byteLength}}
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
var ln=class e{constructor(){this.saveRouters=[],this.loadRouters=[]}static getInstance(){return e.instance??=new e,e.instance}static registerSaveRouter(t){e.getInstance().saveRouters.push(t)}static registerLoadRouter(t){e.getInstance().loadRouters.push(t)}static getSaveHandlers(t){return e.getHandlers(t,`save`)}static getLoadHandlers(t,n){return e.getHandlers(t,`load`,n)}static getHandlers(t,n,r){let i=[];return(n===`load`?e.getInstance().loadRouters:e.getInstance().saveRouters).forEach(e=>{let n=e(t,r);n!==null&&i.push(n)}),i}};
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
const un=`tensorflowjs`,dn=`models_store`,V=`model_info_store`;function fn(){if(!k().getBool(`IS_BROWSER`))throw Error(`Failed to obtain IndexedDB factory because the current environmentis not a web browser.`);let e=typeof window>`u`?self:window,t=e.indexedDB||e.mozIndexedDB||e.webkitIndexedDB||e.msIndexedDB||e.shimIndexedDB;if(t==null)throw Error(`The current browser does not appear to support IndexedDB.`);return t}function pn(e){let t=e.result;t.createObjectStore(dn,{keyPath:`modelPath`}),t.createObjectStore(V,{keyPath:`modelPath`})}var mn=class{constructor(e){if(this.indexedDB=fn(),e==null||!e)throw Error(`For IndexedDB, modelPath must not be null, undefined or empty.`);this.modelPath=e}async save(e){if(e.modelTopology instanceof ArrayBuffer)throw Error(`BrowserLocalStorage.save() does not support saving model topology in binary formats yet.`);return this.databaseAction(this.modelPath,e)}async load(){return this.databaseAction(this.modelPath)}databaseAction(e,t){return new Promise((e,n)=>{let r=this.indexedDB.open(un,1);r.onupgradeneeded=()=>pn(r),r.onsuccess=()=>{let i=r.result;if(t==null){let t=i.transaction(dn,`readonly`),r=t.objectStore(dn).get(this.modelPath);r.onsuccess=()=>{if(r.result==null)return i.close(),n(/* @__PURE__ */ Error(`Cannot find model with path '${this.modelPath}' in IndexedDB.`));e(r.result.modelArtifacts)},r.onerror=e=>(i.close(),n(r.error)),t.oncomplete=()=>i.close()}else{t.weightData=Xt.join(t.weightData);let r=cn(t),a=i.transaction(V,`readwrite`),o=a.objectStore(V),s;try{s=o.put({modelPath:this.modelPath,modelArtifactsInfo:r})}catch(e){return n(e)}let c;s.onsuccess=()=>{c=i.transaction(dn,`readwrite`);let s=c.objectStore(dn),l;try{l=s.put({modelPath:this.modelPath,modelArtifacts:t,modelArtifactsInfo:r})}catch(e){return n(e)}l.onsuccess=()=>e({modelArtifactsInfo:r}),l.onerror=e=>{o=a.objectStore(V);let t=o.delete(this.modelPath);t.onsuccess=()=>(i.close(),n(l.error)),t.onerror=e=>(i.close(),n(l.error))}},s.onerror=e=>(i.close(),n(s.error)),a.oncomplete=()=>{c==null?i.close():c.oncomplete=()=>i.close()}}},r.onerror=e=>n(r.error)})}};mn.URL_SCHEME=`indexeddb://`;const hn=e=>k().getBool(`IS_BROWSER`)&&!Array.isArray(e)&&e.startsWith(mn.URL_SCHEME)?gn(e.slice(mn.URL_SCHEME.length)):null;ln.registerSaveRouter(hn),ln.registerLoadRouter(hn);function gn(e){return new mn(e)}function _n(e){return e.startsWith(mn.URL_SCHEME)?e.slice(mn.URL_SCHEME.length):e}var vn=class{constructor(){this.indexedDB=fn()}async listModels(){return new Promise((e,t)=>{let n=this.indexedDB.open(un,1);n.onupgradeneeded=()=>pn(n),n.onsuccess=()=>{let r=n.result,i=r.transaction(V,`readonly`),a=i.objectStore(V).getAll();a.onsuccess=()=>{let t={};for(let e of a.result)t[e.modelPath]=e.modelArtifactsInfo;e(t)},a.onerror=e=>(r.close(),t(a.error)),i.oncomplete=()=>r.close()},n.onerror=e=>t(n.error)})}async removeModel(e){return e=_n(e),new Promise((t,n)=>{let r=this.indexedDB.open(un,1);r.onupgradeneeded=()=>pn(r),r.onsuccess=()=>{let i=r.result,a=i.transaction(V,`readwrite`),o=a.objectStore(V),s=o.get(e),c;s.onsuccess=()=>{if(s.result==null)return i.close(),n(/* @__PURE__ */ Error(`Cannot find model with path '${e}' in IndexedDB.`));{let r=o.delete(e),a=()=>{c=i.transaction(dn,`readwrite`);let r=c.objectStore(dn).delete(e);r.onsuccess=()=>t(s.result.modelArtifactsInfo),r.onerror=e=>n(s.error)};r.onsuccess=a,r.onerror=e=>(a(),i.close(),n(s.error))}},s.onerror=e=>(i.close(),n(s.error)),a.oncomplete=()=>{c==null?i.close():c.oncomplete=()=>i.close()}},r.onerror=e=>n(r.error)})}};
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
const yn=`tensorflowjs_models`;function bn(e){return{info:[yn,e,`info`].join(`/`),topology:[yn,e,`model_topology`].join(`/`),weightSpecs:[yn,e,`weight_specs`].join(`/`),weightData:[yn,e,`weight_data`].join(`/`),modelMetadata:[yn,e,`model_metadata`].join(`/`)}}function xn(e){for(let t of Object.values(e))window.localStorage.removeItem(t)}function Sn(e){let t=e.split(`/`);if(t.length<3)throw Error(`Invalid key format: ${e}`);return t.slice(1,t.length-1).join(`/`)}function Cn(e){return e.startsWith(wn.URL_SCHEME)?e.slice(wn.URL_SCHEME.length):e}var wn=class{constructor(e){if(!k().getBool(`IS_BROWSER`)||typeof window>`u`||window.localStorage===void 0)throw Error(`The current environment does not support local storage.`);if(this.LS=window.localStorage,e==null||!e)throw Error(`For local storage, modelPath must not be null, undefined or empty.`);this.modelPath=e,this.keys=bn(this.modelPath)}async save(e){if(e.modelTopology instanceof ArrayBuffer)throw Error(`BrowserLocalStorage.save() does not support saving model topology in binary formats yet.`);{let t=JSON.stringify(e.modelTopology),n=JSON.stringify(e.weightSpecs),r=cn(e),i=Xt.join(e.weightData);try{this.LS.setItem(this.keys.info,JSON.stringify(r)),this.LS.setItem(this.keys.topology,t),this.LS.setItem(this.keys.weightSpecs,n),this.LS.setItem(this.keys.weightData,on(i));let a={format:e.format,generatedBy:e.generatedBy,convertedBy:e.convertedBy,signature:e.signature==null?void 0:e.signature,userDefinedMetadata:e.userDefinedMetadata==null?void 0:e.userDefinedMetadata,modelInitializer:e.modelInitializer==null?void 0:e.modelInitializer,initializerSignature:e.initializerSignature==null?void 0:e.initializerSignature,trainingConfig:e.trainingConfig==null?void 0:e.trainingConfig};return this.LS.setItem(this.keys.modelMetadata,JSON.stringify(a)),{modelArtifactsInfo:r}}catch{throw xn(this.keys),Error(`Failed to save model '${this.modelPath}' to local storage: size quota being exceeded is a possible cause of this failure: modelTopologyBytes=${r.modelTopologyBytes}, weightSpecsBytes=${r.weightSpecsBytes}, weightDataBytes=${r.weightDataBytes}.`)}}}async load(){let e=JSON.parse(this.LS.getItem(this.keys.info));if(e==null)throw Error(`In local storage, there is no model with name '${this.modelPath}'`);if(e.modelTopologyType!==`JSON`)throw Error(`BrowserLocalStorage does not support loading non-JSON model topology yet.`);let t={},n=JSON.parse(this.LS.getItem(this.keys.topology));if(n==null)throw Error(`In local storage, the topology of model '${this.modelPath}' is missing.`);t.modelTopology=n;let r=JSON.parse(this.LS.getItem(this.keys.weightSpecs));if(r==null)throw Error(`In local storage, the weight specs of model '${this.modelPath}' are missing.`);t.weightSpecs=r;let i=this.LS.getItem(this.keys.modelMetadata);if(i!=null){let e=JSON.parse(i);t.format=e.format,t.generatedBy=e.generatedBy,t.convertedBy=e.convertedBy,e.signature!=null&&(t.signature=e.signature),e.userDefinedMetadata!=null&&(t.userDefinedMetadata=e.userDefinedMetadata),e.modelInitializer!=null&&(t.modelInitializer=e.modelInitializer),e.initializerSignature!=null&&(t.initializerSignature=e.initializerSignature),e.trainingConfig!=null&&(t.trainingConfig=e.trainingConfig)}let a=this.LS.getItem(this.keys.weightData);if(a==null)throw Error(`In local storage, the binary weight values of model '${this.modelPath}' are missing.`);return t.weightData=sn(a),t}};wn.URL_SCHEME=`localstorage://`;const Tn=e=>k().getBool(`IS_BROWSER`)&&!Array.isArray(e)&&e.startsWith(wn.URL_SCHEME)?En(e.slice(wn.URL_SCHEME.length)):null;ln.registerSaveRouter(Tn),ln.registerLoadRouter(Tn);function En(e){return new wn(e)}var Dn=class{constructor(){g(k().getBool(`IS_BROWSER`),()=>`Current environment is not a web browser`),g(typeof window>`u`||window.localStorage!==void 0,()=>`Current browser does not appear to support localStorage`),this.LS=window.localStorage}async listModels(){let e={};for(let t=0;t<this.LS.length;++t){let n=this.LS.key(t);if(n.startsWith(`tensorflowjs_models/`)&&n.endsWith(`/info`)){let t=Sn(n);e[t]=JSON.parse(this.LS.getItem(n))}}return e}async removeModel(e){e=Cn(e);let t=bn(e);if(this.LS.getItem(t.info)==null)throw Error(`Cannot find model at path '${e}'`);let n=JSON.parse(this.LS.getItem(t.info));return xn(t),n}},On=class e{constructor(){
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
this.managers={}}static getInstance(){return e.instance??=new e,e.instance}static registerManager(t,n){g(t!=null,()=>`scheme must not be undefined or null.`),t.endsWith(`://`)&&(t=t.slice(0,t.indexOf(`://`))),g(t.length>0,()=>`scheme must not be an empty string.`);let r=e.getInstance();g(r.managers[t]==null,()=>`A model store manager is already registered for scheme '${t}'.`),r.managers[t]=n}static getManager(t){let n=e.getInstance().managers[t];if(n==null)throw Error(`Cannot find model manager for scheme '${t}'`);return n}static getSchemes(){return Object.keys(e.getInstance().managers)}},kn=class{constructor(){
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
this.messageName=`setTimeoutCustom`,this.functionRefs=[],this.handledMessageCount=0,this.hasEventListener=!1}fetch(e,t){return fetch(e,t)}now(){return performance.now()}encode(e,t){if(t!==`utf-8`&&t!==`utf8`)throw Error(`Browser's encoder only supports utf-8, but got ${t}`);return this.textEncoder??=new TextEncoder,this.textEncoder.encode(e)}decode(e,t){return new TextDecoder(t).decode(e)}setTimeoutCustom(e,t){typeof window>`u`||!k().getBool(`USE_SETTIMEOUTCUSTOM`)?setTimeout(e,t):(this.functionRefs.push(e),setTimeout(()=>{window.postMessage({name:this.messageName,index:this.functionRefs.length-1},`*`)},t),this.hasEventListener||(this.hasEventListener=!0,window.addEventListener(`message`,e=>{if(e.source===window&&e.data.name===this.messageName){e.stopPropagation();let t=this.functionRefs[e.data.index];t(),this.handledMessageCount++,this.handledMessageCount===this.functionRefs.length&&(this.functionRefs=[],this.handledMessageCount=0)}},!0)))}isTypedArray(e){return $e(e)}};if(k().get(`IS_BROWSER`)){k().setPlatform(`browser`,new kn);try{On.registerManager(wn.URL_SCHEME,new Dn)}catch{}try{On.registerManager(mn.URL_SCHEME,new vn)}catch{}}var An=/* @__PURE__ */ o(((e,t)=>{t.exports={}}));
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
const jn={importFetch:()=>An()};let Mn;var Nn=class{constructor(){this.util=An(),this.textEncoder=new this.util.TextEncoder}fetch(e,t){return k().global.fetch==null?(Mn??=jn.importFetch(),Mn(e,t)):k().global.fetch(e,t)}now(){let e=process.hrtime();return e[0]*1e3+e[1]/1e6}encode(e,t){if(t!==`utf-8`&&t!==`utf8`)throw Error(`Node built-in encoder only supports utf-8, but got ${t}`);return this.textEncoder.encode(e)}decode(e,t){return e.length===0?``:new this.util.TextDecoder(t).decode(e)}isTypedArray(e){return this.util.types.isFloat32Array(e)||this.util.types.isInt32Array(e)||this.util.types.isUint8Array(e)||this.util.types.isUint8ClampedArray(e)}};k().get(`IS_NODE`)&&!k().get(`IS_BROWSER`)&&k().setPlatform(`node`,new Nn);
/**
* @license
* Copyright 2020 Google Inc. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Pn(e,t=`float32`,n){return t||=`float32`,O(e),new vt(e,t,n)}
/**
* @license
* Copyright 2020 Google Inc. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Fn(e,t){let n=R(e,`x`,`cast`);if(!re(t))throw Error(`Failed to cast to unknown dtype ${t}`);if(t===`string`&&n.dtype!==`string`||t!==`string`&&n.dtype===`string`)throw Error(`Only strings can be casted to strings`);let r={x:n},i={dtype:t};return I.runKernel(je,r,i)}const H=/* @__PURE__ */ z({cast_:Fn});
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function In(e){let t={x:R(e,`x`,`clone`,`string_or_numeric`)};return I.runKernel(Fe,t)}const Ln=/* @__PURE__ */ z({clone_:In});
/**
* @license
* Copyright 2020 Google Inc. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Rn(e,t=!1){console.log(e.toString(t))}
/**
* @license
* Copyright 2020 Google Inc. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
Bt(),xt({buffer:Pn,cast:H,clone:Ln,print:Rn});
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function zn(e,t,n=!1,r=!1){let i=R(e,`a`,`matMul`),a=R(t,`b`,`matMul`);[i,a]=F(i,a);let o={a:i,b:a},s={transposeA:n,transposeB:r};return I.runKernel(Ae,o,s)}const U=/* @__PURE__ */ z({matMul_:zn});
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Bn(e){let t={input:R(e,`input`,`imag`)};return I.runKernel(`Imag`,t)}const Vn=/* @__PURE__ */ z({imag_:Bn});
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Hn(e){let t={x:R(e,`x`,`neg`)};return I.runKernel(`Neg`,t)}const Un=/* @__PURE__ */ z({neg_:Hn});
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Wn(e){let t={input:R(e,`input`,`real`)};return I.runKernel(`Real`,t)}const Gn=/* @__PURE__ */ z({real_:Wn});
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Kn(e,t,n){let r=R(e,`x`,`transpose`);if(t??=r.shape.map((e,t)=>t).reverse(),g(r.rank===t.length,()=>`Error in transpose: rank of input ${r.rank} must match length of perm ${t}.`),t.forEach(e=>{g(e>=0&&e<r.rank,()=>`All entries in 'perm' must be between 0 and ${r.rank-1} but got ${t}`)}),r.rank<=1)return r.clone();let i={x:r},a={perm:t};return r.dtype===`complex64`?B(()=>{let e=Gn(r),t=Vn(r);return e=I.runKernel(We,{x:e},a),t=I.runKernel(We,{x:t},a),n&&(t=Un(t)),qt(e,t)}):I.runKernel(We,i,a)}const qn=/* @__PURE__ */ z({transpose_:Kn});
/**
* @license
* Copyright 2017 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Jn(e,t){let n=e.length,r=[];for(let i=0;i<n;i++){let a=n-1-i,o=e[a]||1;(t[t.length-1-i]||1)>1&&o===1&&r.unshift(a)}return r}function Yn(e,t){let n=Math.max(e.length,t.length),r=Array(n);for(let i=0;i<n;i++){let a=e[e.length-i-1];a??=1;let o=t[t.length-i-1];if(o??=1,a===1)r[n-i-1]=o;else if(o===1)r[n-i-1]=a;else if(a!==o){let n=`Operands could not be broadcast together with shapes ${e} and ${t}.`;throw Error(n)}else r[n-i-1]=a}return r}
/**
* @license
* Copyright 2021 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Xn(e,t,n){let r=e.shape.length;g(r===t.length,()=>`Error in slice${r}D: Length of begin ${t} must match the rank of the array (${r}).`),g(r===n.length,()=>`Error in slice${r}D: Length of size ${n} must match the rank of the array (${r}).`);for(let i=0;i<r;++i)g(t[i]+n[i]<=e.shape[i],()=>`Error in slice${r}D: begin[${i}] + size[${i}] (${t[i]+n[i]}) would overflow input.shape[${i}] (${e.shape[i]})`)}function Zn(e,t,n){let r=n.length;for(let e=0;e<n.length;e++)if(n[e]>1){r=e;break}for(let i=r+1;i<n.length;i++)if(t[i]>0||n[i]!==e[i])return!1;return!0}function Qn(e,t){let n=e.length>0?e[e.length-1]:1;for(let r=0;r<e.length-1;r++)n+=e[r]*t[r];return n}function $n(e,t,n){let r,i=e.shape.length;r=typeof t==`number`?[t,...Array(i-1).fill(0)]:t.length<i?t.concat(Array(i-t.length).fill(0)):t.slice(),r.forEach(e=>{g(e!==-1,()=>`slice() does not support negative begin indexing.`)});let a;return a=n==null?Array(i).fill(-1):typeof n==`number`?[n,...Array(i-1).fill(-1)]:n.length<i?n.concat(Array(i-n.length).fill(-1)):n,a=a.map((t,n)=>t>=0?t:(g(t===-1,()=>`Negative size values should be exactly -1 but got ${t} for the slice() size at index ${n}.`),e.shape[n]-r[n])),[r,a]}
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function er(e,t){let n=R(e,`a`,`add`),r=R(t,`b`,`add`);[n,r]=F(n,r);let i={a:n,b:r};return I.runKernel(`Add`,i)}const W=/* @__PURE__ */ z({add_:er});
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function tr(e,t){let n=R(e,`a`,`floorDiv`),r=R(t,`b`,`floorDiv`);[n,r]=F(n,r);let i={a:n,b:r};return I.runKernel(`FloorDiv`,i)}const nr=/* @__PURE__ */ z({floorDiv_:tr});
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function rr(e,t){let n=R(e,`a`,`div`),r=R(t,`b`,`div`);if([n,r]=F(n,r),n.dtype===`int32`&&r.dtype===`int32`)return nr(n,r);let i={a:n,b:r};return I.runKernel(Me,i,{})}const ir=/* @__PURE__ */ z({div_:rr});
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function ar(e,t){let n=R(e,`a`,`mul`),r=R(t,`b`,`mul`);[n,r]=F(n,r);let i={a:n,b:r};return I.runKernel(Re,i)}const G=/* @__PURE__ */ z({mul_:ar});
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function or(e){let t=R(e,`x`,`abs`);if(t.dtype===`complex64`){let e={x:t};return I.runKernel(`ComplexAbs`,e)}{let e={x:t};return I.runKernel(`Abs`,e)}}const sr=/* @__PURE__ */ z({abs_:or});
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function cr(e){let t={x:R(e,`x`,`atanh`)};return I.runKernel(ke,t)}const lr=/* @__PURE__ */ z({atanh_:cr});
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function ur(e){let t={x:R(e,`x`,`sigmoid`,`float32`)};return I.runKernel(He,t)}const K=/* @__PURE__ */ z({sigmoid_:ur});
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function dr(e,t,n){let r=R(e,`x`,`slice`,`string_or_numeric`);if(r.rank===0)throw Error(`Slicing scalar is not possible`);let i={x:r},a={begin:t,size:n};return I.runKernel(Ve,i,a)}const fr=/* @__PURE__ */ z({slice_:dr});
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function pr(e){let t={x:R(e,`x`,`tanh`,`float32`)};return I.runKernel(Ue,t)}const mr=/* @__PURE__ */ z({tanh_:pr});
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function hr(e,t,n){O(e),n||=D(t);let r={shape:e,value:t,dtype:n};return I.runKernel(Pe,{},r)}
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function gr(e){let t=R(e,`x`,`erf`);g(t.dtype===`int32`||t.dtype===`float32`,()=>"Input dtype must be `int32` or `float32`."),t.dtype===`int32`&&(t=H(t,`float32`));let n={x:t};return I.runKernel(`Erf`,n)}const _r=/* @__PURE__ */ z({erf_:gr});
/**
* @license
* Copyright 2017 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function vr(e,t){for(let n=0;n<e.length;++n)if(e[e.length-n-1]!==t-1-n)return!1;return!0}function yr(e,t,n){let r=e.length+t.length,i=[],a=0,o=0;for(let s=0;s<r;s++)n.indexOf(s)===-1?i.push(e[a++]):i.push(t[o++]);return i}function br(e,t){let n=[],r=e.length;for(let i=0;i<r;i++)t.indexOf(i)===-1&&n.push(e[i]);return[n,t.map(t=>e[t])]}function xr(e,t){return yr(e,t.map(e=>1),t)}function Sr(e,t,n){g(vr(t,n),()=>`${e} supports only inner-most axes for now. Got axes ${t} and rank-${n} input.`)}function Cr(e,t){if(vr(e,t))return null;let n=[];for(let r=0;r<t;++r)e.indexOf(r)===-1&&n.push(r);return e.forEach(e=>n.push(e)),n}function wr(e,t){let n=[];for(let r=t-e;r<t;++r)n.push(r);return n}
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Tr(e,t=null,n=!1){let r=R(e,`x`,`sum`);r.dtype===`bool`&&(r=H(r,`int32`));let i={x:r},a={axis:t,keepDims:n};return I.runKernel(`Sum`,i,a)}const Er=/* @__PURE__ */ z({sum_:Tr});
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Dr(e){let t={x:R(e,`x`,`exp`)};return I.runKernel(`Exp`,t)}const Or=/* @__PURE__ */ z({exp_:Dr});
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function kr(e){let t={x:R(e,`x`,`expm1`)};return I.runKernel(Ne,t)}const Ar=/* @__PURE__ */ z({expm1_:kr});
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function jr(e,t){let n=R(e,`a`,`sub`),r=R(t,`b`,`sub`);[n,r]=F(n,r);let i={a:n,b:r};return I.runKernel(`Sub`,i)}const Mr=/* @__PURE__ */ z({sub_:jr});
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Nr(e,t){let n=R(e,`a`,`maximum`),r=R(t,`b`,`maximum`);[n,r]=F(n,r),n.dtype===`bool`&&(n=H(n,`int32`),r=H(r,`int32`)),Yn(n.shape,r.shape);let i={a:n,b:r};return I.runKernel(Ie,i)}const Pr=/* @__PURE__ */ z({maximum_:Nr});
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Fr(e,t){let n=R(e,`a`,`minimum`),r=R(t,`b`,`minimum`);[n,r]=F(n,r),n.dtype===`bool`&&(n=H(n,`int32`),r=H(r,`int32`)),Yn(n.shape,r.shape);let i={a:n,b:r};return I.runKernel(Le,i)}const Ir=/* @__PURE__ */ z({minimum_:Fr});
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Lr(e){let t={x:R(e,`x`,`onesLike`)};return I.runKernel(ze,t)}const Rr=/* @__PURE__ */ z({onesLike_:Lr});
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function zr(e){let t={x:R(e,`x`,`relu`)};return I.runKernel(Be,t)}const Br=/* @__PURE__ */ z({relu_:zr});
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Vr(e,t=0){let n={x:R(e,`x`,`step`)},r={alpha:t};return I.runKernel(Ge,n,r)}const Hr=/* @__PURE__ */ z({step_:Vr});
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Ur(e,t){v(e);let n=Ut(e,t);if(n.length!==1)throw Error(`tensor1d() requires values to be a flat/TypedArray`);return Jt(e,null,n,t)}
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function q(e,t,n){if(v(e),t!=null&&t.length!==2)throw Error(`tensor2d() requires shape to have two numbers`);let r=Ut(e,n);if(r.length!==2&&r.length!==1)throw Error(`tensor2d() requires values to be number[][] or flat/TypedArray`);if(r.length===1&&t==null)throw Error("tensor2d() requires shape to be provided when `values` are a flat/TypedArray");return Jt(e,t,r,n)}
/**
* @license
* Copyright 2018 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Wr(e){try{return e.map(e=>at(e))}catch(e){throw Error(`Failed to decode encoded string bytes into utf-8, error: ${e}`)}}function Gr(e){return e.map(e=>it(e))}
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
var Kr;(function(e){e[e.float32=0]=`float32`,e[e.int32=1]=`int32`,e[e.bool=2]=`bool`,e[e.string=3]=`string`,e[e.complex64=4]=`complex64`})(Kr||={});var qr;(function(e){e[e.linear=0]=`linear`,e[e.relu=1]=`relu`,e[e.relu6=2]=`relu6`,e[e.prelu=3]=`prelu`,e[e.leakyrelu=4]=`leakyrelu`,e[e.sigmoid=5]=`sigmoid`,e[e.elu=6]=`elu`})(qr||={});
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Jr(e,t){let n;function r(t){n=t.wasm.cwrap(e,null,[`number`,`number`,`number`])}function i(e){let{backend:r,inputs:{x:i}}=e,a=r.dataIdMap.get(i.dataId).id,o=r.makeOutput(i.shape,t||i.dtype),s=r.dataIdMap.get(o.dataId).id;return y(o.shape)===0||n(a,Kr[i.dtype],s),o}return{kernelName:e,backendName:`wasm`,setupFunc:r,kernelFunc:i}}
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
const Yr=Jr(`Abs`);
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Xr(e,t,n){let r;function i(t){r=t.wasm.cwrap(e,null,[`number`,`array`,`number`,`number`,`array`,`number`,`number`,`number`])}function a(e){let{backend:t,inputs:i}=e,{a,b:o}=i,s=t.dataIdMap.get(a.dataId).id,c=t.dataIdMap.get(o.dataId).id,l=n??a.dtype,u=Yn(a.shape,o.shape),d=t.makeOutput(u,l);if(y(u)===0)return d;let f=new Uint8Array(new Int32Array(a.shape).buffer),p=new Uint8Array(new Int32Array(o.shape).buffer),m=t.dataIdMap.get(d.dataId).id;return r(s,f,a.shape.length,c,p,o.shape.length,Kr[a.dtype],m),d}return{kernelName:e,backendName:`wasm`,setupFunc:i,kernelFunc:a}}
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
const Zr=Xr(`Add`,!0),Qr=Jr(ke)
/**
* @license
* Copyright 2023 Google LLC.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
;
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function $r(e){let{inputs:t,attrs:n}=e,{x:r}=t,{shape:i}=n,a=y(r.shape),o=C(i,a);return g(a===y(o),()=>`new shape: ${o}, old shape: ${r.shape}. New shape and old shape must have the same number of elements.`),e.backend.incRef(r.dataId),{dataId:r.dataId,shape:o,dtype:r.dtype}}
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
let ei;function ti(e){ei=e.wasm.cwrap(Ae,null,[`number`,`array`,`number`,`number`,`array`,`number`,`number`,`number`,`number`])}function ni(e){let{inputs:t,backend:n,attrs:r}=e,{a:i,b:a}=t,{transposeA:o,transposeB:s}=r;if(i.dtype!==`float32`||a.dtype!==`float32`)throw Error(`BatchMatMul for non non-float32 tensors not yet supported.`);let c=i.shape.length,l=a.shape.length,u=o?i.shape[c-2]:i.shape[c-1],d=s?a.shape[l-1]:a.shape[l-2],f=o?i.shape[c-1]:i.shape[c-2],p=s?a.shape[l-2]:a.shape[l-1],m=i.shape.slice(0,-2),h=a.shape.slice(0,-2),_=y(m),v=y(h),b=Yn(i.shape.slice(0,-2),a.shape.slice(0,-2)).concat([f,p]);g(u===d,()=>`Error in matMul: inner shapes (${u}) and (${d}) of Tensors with shapes ${i.shape} and ${a.shape} and transposeA=${o} and transposeB=${s} must match.`);let x=o?[_,u,f]:[_,f,u],S=s?[v,p,d]:[v,d,p],C=$r({inputs:{x:i},backend:n,attrs:{shape:x}}),w=$r({inputs:{x:a},backend:n,attrs:{shape:S}}),ee=n.dataIdMap.get(C.dataId).id,te=n.dataIdMap.get(w.dataId).id,ne=o?C.shape[2]:C.shape[1],re=s?w.shape[1]:w.shape[2],ie=Math.max(_,v),T=n.makeOutput([ie,ne,re],C.dtype),ae=n.dataIdMap.get(T.dataId).id,E=new Uint8Array(new Int32Array(C.shape).buffer),oe=new Uint8Array(new Int32Array(w.shape).buffer);return ei(ee,E,C.shape.length,te,oe,w.shape.length,o,s,ae),n.disposeData(C.dataId),n.disposeData(w.dataId),T.shape=b,T}const ri={kernelName:Ae,backendName:`wasm`,setupFunc:ti,kernelFunc:ni},ii=Jr(`Erf`),ai=Jr(`Exp`,`float32`),oi=Jr(Ne,`float32`)
/**
* @license
* Copyright 2023 Google LLC.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
/**
* @license
* Copyright 2023 Google LLC.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
;
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function si(e){let{attrs:{shape:t,value:n},backend:r}=e,{attrs:{dtype:i}}=e;i||=D(n);let a=r.makeOutput(t,i);return r.typedArrayFromHeap(a).fill(n),a}const ci={kernelName:Pe,backendName:`wasm`,kernelFunc:si};
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function li(e){let{inputs:{x:t},backend:n}=e;if(t.dtype===`string`)return Yt(n.readSync(t.dataId),t.shape,t.dtype);let r=n.makeOutput(t.shape,t.dtype),i=n.typedArrayFromHeap(t);return n.typedArrayFromHeap(r).set(i),r}const ui={kernelName:Fe,backendName:`wasm`,kernelFunc:li},di=Xr(Ie,!1),fi=Xr(Le,!1),pi=Xr(Re,!0),mi=Jr(`Neg`)
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
;
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function hi(e){let{inputs:{x:t},backend:n}=e,r=n.makeOutput(t.shape,t.dtype);return n.typedArrayFromHeap(r).fill(1),r}const gi={kernelName:ze,backendName:`wasm`,kernelFunc:hi},_i=Xr(Me,!0),vi=Jr(Be)
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
;
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
let yi;function bi(e){yi=e.wasm.cwrap(He,null,[`number`,`number`])}function xi(e){let{backend:t,inputs:{x:n}}=e,r=t.dataIdMap.get(n.dataId).id,i=t.makeOutput(n.shape,n.dtype),a=t.dataIdMap.get(i.dataId).id;return y(i.shape)===0||yi(r,a),i}const Si={kernelName:`Sigmoid`,backendName:`wasm`,setupFunc:bi,kernelFunc:xi};
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Ci(e,t){Array.isArray(e)||(e=[e]),e.forEach(e=>{e!=null&&g(e.dtype!==`complex64`,()=>`${t} does not support complex64 tensors in the CPU backend.`)})}
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function wi(e,t,n,r,i){let a=Zn(r,t,n),o=y(n),s=le(r);if(a){let n=Qn(t,s);return i===`string`?e.slice(n,n+o):e.subarray(n,n+o)}let c=Pn(r,i,i===`string`?Wr(e):e),l=Pn(n,i);for(let e=0;e<l.size;++e){let n=l.indexToLoc(e),r=n.map((e,n)=>e+t[n]);l.set(c.get(...r),...n)}return i===`string`?Gr(l.values):l.values}function Ti(e){let{inputs:t,backend:n,attrs:r}=e,{x:i}=t,{begin:a,size:o}=r;Ci(i,`slice`);let[s,c]=$n(i,a,o);Xn(i,s,c);let l=n.data.get(i.dataId).values,u=wi(l,s,c,i.shape,i.dtype);return n.makeTensorInfo(c,i.dtype,u)}const Ei={kernelName:Ve,backendName:`cpu`,kernelFunc:Ti};
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Di(e){let{inputs:{x:t},attrs:{begin:n,size:r},backend:i}=e,[a,o]=$n(t,n,r),s=Zn(t.shape,a,o),c=i.readSync(t.dataId),l=i.makeOutput(o,t.dtype),u=le(t.shape),d=i.dataIdMap.get(l.dataId);if(s){let e=Qn(a,u);return t.dtype===`string`?d.stringBytes=c.slice(e,e+y(o)):i.typedArrayFromHeap(l).set(c.subarray(e,e+y(o))),l}if(t.dtype===`string`)return d.stringBytes=wi(c,a,o,t.shape,t.dtype),l;let f=i.typedArrayFromHeap(l),p=t.shape.length;if(p===2)Oi(c,u[0],f,a,o);else if(p===3)ki(c,u[0],u[1],f,a,o);else if(p===4)Ai(c,u[0],u[1],u[2],f,a,o);else{let e=wi(c,a,o,t.shape,t.dtype);f.set(e)}return l}function Oi(e,t,n,r,i){let a=0,o=r[0],s=r[1],c=o+i[0];for(let r=o;r<c;r++){let o=r*t+s;n.set(e.subarray(o,o+i[1]),a),a+=i[1]}}function ki(e,t,n,r,i,a){let o=0,s=i[0],c=i[1],l=i[2],u=s+a[0],d=c+a[1];for(let i=s;i<u;i++)for(let s=c;s<d;s++){let c=i*t+s*n+l;r.set(e.subarray(c,c+a[2]),o),o+=a[2]}}function Ai(e,t,n,r,i,a,o){let s=0,c=a[0],l=a[1],u=a[2],d=c+o[0],f=l+o[1],p=u+o[2],m=a[3];for(let a=c;a<d;a++)for(let c=l;c<f;c++)for(let l=u;l<p;l++){let u=a*t+c*n+l*r+m;i.set(e.subarray(u,u+o[3]),s),s+=o[3]}}const ji={kernelName:Ve,backendName:`wasm`,kernelFunc:Di};
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
let Mi;function Ni(e){Mi=e.wasm.cwrap(Ge,null,[`number`,`number`,`number`,`number`])}function Pi(e){let{backend:t,inputs:n,attrs:r}=e,{alpha:i}=r,{x:a}=n,o=t.dataIdMap.get(a.dataId).id,s=t.makeOutput(a.shape,a.dtype),c=t.dataIdMap.get(s.dataId).id;return Mi(o,i,Kr[a.dtype],c),s}const Fi={kernelName:Ge,backendName:`wasm`,setupFunc:Ni,kernelFunc:Pi},Ii=Xr(`Sub`,!0)
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
;
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
let Li;function Ri(e){Li=e.wasm.cwrap(We,null,[`number`,`array`,`number`,`number`,`number`,`array`,`number`])}function zi(e){let{inputs:t,backend:n,attrs:r}=e,[i,a]=Vi(t.x.shape,r.perm),o=!0;for(let e=0;e<a.length;e++)a[e]!==e&&(o=!1);let s=Bi(t.x.shape,r.perm),c={dataId:t.x.dataId,shape:i,dtype:t.x.dtype};if(o){let e=li({inputs:t,backend:n});return e.shape=s,e}let l=n.makeOutput(s,c.dtype),u=n.dataIdMap.get(c.dataId).id,d=n.dataIdMap.get(l.dataId).id,f=new Uint8Array(new Int32Array(a).buffer),p=new Uint8Array(new Int32Array(c.shape).buffer);return Li(u,p,c.shape.length,Kr[c.dtype],d,f,a.length),l}function Bi(e,t){let n=Array(e.length);for(let r=0;r<n.length;r++)n[r]=e[t[r]];return n}function Vi(e,t){let n=[],r=[];for(let i=0;i<e.length;++i)e[i]!==1&&n.push(e[i]),e[t[i]]!==1&&r.push(t[i]);for(let e=0;e<r.length;++e){let t=-1;for(let n=0;n<r.length;++n)r[n]>=e&&(t===-1||r[t]>r[n])&&(t=n);r[t]=e}return[n,r]}const Hi={kernelName:We,backendName:`wasm`,kernelFunc:zi,setupFunc:Ri};
/**
* @license
* Copyright 2020 Google Inc. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
function Ui(e,t,n){let r=e.shape,i=e.shape.length,a=w(t,r),o=a,s=Cr(o,i),c=null,l=!1;if(s!=null){let t=Array(i);for(let e=0;e<t.length;e++)t[e]=r[s[e]];o=wr(o.length,i),c=zi({inputs:{x:e},attrs:{perm:s},backend:n});let a=n.dataIdMap.get(e.dataId).id;n.dataIdMap.get(c.dataId).id!==a&&(l=!0)}return{transposed:c,originalAxes:a,axes:o,inputWasTransposed:l}}
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
let Wi;function Gi(e){Wi=e.wasm.cwrap(`Sum`,null,[`number`,`number`,`number`,`number`])}function Ki(e){let{backend:t,inputs:n,attrs:r}=e,{axis:i,keepDims:a}=r,{x:o}=n,s=t.dataIdMap.get(o.dataId).id,c=s,l=o,{transposed:u,axes:d,originalAxes:f,inputWasTransposed:p}=Ui(o,i,t),m=d;if(p){let e=t.dataIdMap.get(u.dataId).id;e!==s&&(l=u,c=e,m=wr(m.length,l.shape.length))}Sr(`sum`,m,l.shape.length);let[h,g]=br(l.shape,m),_=y(g),v=t.makeOutput(h,l.dtype);if(y(l.shape)!==0){let e=t.dataIdMap.get(v.dataId).id;Wi(c,_,Kr[v.dtype],e)}return p&&t.disposeData(u.dataId),a&&(v.shape=xr(v.shape,f)),v}const qi={kernelName:`Sum`,backendName:`wasm`,setupFunc:Gi,kernelFunc:Ki},Ji=Jr(Ue)
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
;for(let e of[Yr,Zr,Qr,ri,ii,ai,oi,ci,ui,di,fi,pi,mi,gi,_i,vi,Si,ji,Fi,Ii,qi,Ji,Hi])Ze(e);
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
const Yi=k();Yi.registerFlag(`WASM_HAS_SIMD_SUPPORT`,async()=>{try{return WebAssembly.validate(new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,10,9,1,7,0,65,0,253,15,26,11]))}catch{return!1}}),Yi.registerFlag(`WASM_HAS_MULTITHREAD_SUPPORT`,async()=>{if(Yi.get(`IS_NODE`))return!1;try{return new MessageChannel().port1.postMessage(new SharedArrayBuffer(1)),WebAssembly.validate(new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,5,4,1,3,1,1,10,11,1,9,0,65,0,254,16,2,0,26,11]))}catch{return!1}});var Xi=/* @__PURE__ */ s({default:()=>void 0,wasmWorkerContents:()=>``}),Zi=/* @__PURE__ */ l((/* @__PURE__ */ o(((e,t)=>{var n=(()=>{var e=typeof document<`u`&&document.currentScript?document.currentScript.src:void 0;return typeof __filename<`u`&&(e||=__filename),(function(t){t||={};var n=t===void 0?{}:t,r,i;n.ready=new Promise(function(e,t){r=e,i=t});var a;typeof process<`u`&&process.listeners&&(a={uncaughtException:process.listeners(`uncaughtException`),unhandledRejection:process.listeners(`unhandledRejection`)});var o=Object.assign({},n),s=[],c=typeof window==`object`,l=typeof importScripts==`function`,u=typeof process==`object`&&typeof process.versions==`object`&&typeof process.versions.node==`string`,d=``;function f(e){return n.locateFile?n.locateFile(e,d):d+e}var p,m,h;if(u){var g=An(),_=An();d=l?_.dirname(d)+`/`:__dirname+`/`,p=(e,t)=>(e=Se(e)?new URL(e):_.normalize(e),g.readFileSync(e,t?void 0:`utf8`)),h=e=>{var t=p(e,!0);return t.buffer||(t=new Uint8Array(t)),t},m=(e,t,n)=>{e=Se(e)?new URL(e):_.normalize(e),g.readFile(e,function(e,r){e?n(e):t(r.buffer)})},process.argv.length>1&&process.argv[1].replace(/\\/g,`/`),s=process.argv.slice(2),process.on(`uncaughtException`,function(e){if(!(e instanceof Ee))throw e}),process.on(`unhandledRejection`,function(e){throw e}),n.inspect=function(){return`[Emscripten Module object]`}}else(c||l)&&(l?d=self.location.href:typeof document<`u`&&document.currentScript&&(d=document.currentScript.src),e&&(d=e),d=d.indexOf(`blob:`)===0?``:d.substr(0,d.replace(/[?#].*/,``).lastIndexOf(`/`)+1),p=e=>{var t=new XMLHttpRequest;return t.open(`GET`,e,!1),t.send(null),t.responseText},l&&(h=e=>{var t=new XMLHttpRequest;return t.open(`GET`,e,!1),t.responseType=`arraybuffer`,t.send(null),new Uint8Array(t.response)}),m=(e,t,n)=>{var r=new XMLHttpRequest;r.open(`GET`,e,!0),r.responseType=`arraybuffer`,r.onload=()=>{r.status==200||r.status==0&&r.response?t(r.response):n()},r.onerror=n,r.send(null)});var v=n.print||console.log.bind(console),y=n.printErr||console.warn.bind(console);Object.assign(n,o),o=null,n.arguments&&(s=n.arguments),n.thisProgram&&n.thisProgram,n.quit&&n.quit;var b;n.wasmBinary&&(b=n.wasmBinary),n.noExitRuntime,typeof WebAssembly!=`object`&&ye(`no native wasm support detected`);var x,S=!1,C=typeof TextDecoder<`u`?new TextDecoder(`utf8`):void 0;function w(e,t,n){t>>>=0;for(var r=t+n,i=t;e[i]&&!(i>=r);)++i;if(i-t>16&&e.buffer&&C)return C.decode(e.subarray(t,i));for(var a=``;t<i;){var o=e[t++];if(!(o&128))a+=String.fromCharCode(o);else{var s=e[t++]&63;if((o&224)==192)a+=String.fromCharCode((o&31)<<6|s);else{var c=e[t++]&63;if(o=(o&240)==224?(o&15)<<12|s<<6|c:(o&7)<<18|s<<12|c<<6|e[t++]&63,o<65536)a+=String.fromCharCode(o);else{var l=o-65536;a+=String.fromCharCode(55296|l>>10,56320|l&1023)}}}}return a}function ee(e,t){return e>>>=0,e?w(T,e,t):``}function te(e,t,n,r){if(n>>>=0,!(r>0))return 0;for(var i=n,a=n+r-1,o=0;o<e.length;++o){var s=e.charCodeAt(o);if(s>=55296&&s<=57343){var c=e.charCodeAt(++o);s=65536+((s&1023)<<10)|c&1023}if(s<=127){if(n>=a)break;t[n++>>>0]=s}else if(s<=2047){if(n+1>=a)break;t[n++>>>0]=192|s>>6,t[n++>>>0]=128|s&63}else if(s<=65535){if(n+2>=a)break;t[n++>>>0]=224|s>>12,t[n++>>>0]=128|s>>6&63,t[n++>>>0]=128|s&63}else{if(n+3>=a)break;t[n++>>>0]=240|s>>18,t[n++>>>0]=128|s>>12&63,t[n++>>>0]=128|s>>6&63,t[n++>>>0]=128|s&63}}return t[n>>>0]=0,n-i}function ne(e,t,n){return te(e,T,t,n)}var re,ie,T,ae,E;function oe(e){re=e,n.HEAP8=ie=new Int8Array(e),n.HEAP16=new Int16Array(e),n.HEAP32=ae=new Int32Array(e),n.HEAPU8=T=new Uint8Array(e),n.HEAPU16=new Uint16Array(e),n.HEAPU32=E=new Uint32Array(e),n.HEAPF32=new Float32Array(e),n.HEAPF64=new Float64Array(e)}n.INITIAL_MEMORY;var se=[],D=[],ce=[];function le(){if(n.preRun)for(typeof n.preRun==`function`&&(n.preRun=[n.preRun]);n.preRun.length;)fe(n.preRun.shift());De(se)}function ue(){De(D)}function de(){if(n.postRun)for(typeof n.postRun==`function`&&(n.postRun=[n.postRun]);n.postRun.length;)me(n.postRun.shift());De(ce)}function fe(e){se.unshift(e)}function pe(e){D.unshift(e)}function me(e){ce.unshift(e)}var O=0,he=null,ge=null;function _e(e){O++,n.monitorRunDependencies&&n.monitorRunDependencies(O)}function ve(e){if(O--,n.monitorRunDependencies&&n.monitorRunDependencies(O),O==0&&(he!==null&&(clearInterval(he),he=null),ge)){var t=ge;ge=null,t()}}function ye(e){n.onAbort&&n.onAbort(e),e=`Aborted(`+e+`)`,y(e),S=!0,e+=`. Build with -sASSERTIONS for more info.`;var t=new WebAssembly.RuntimeError(e);throw i(t),t}var be=`data:application/octet-stream;base64,`;function xe(e){return e.startsWith(be)}function Se(e){return e.startsWith(`file://`)}var k=`tfjs-backend-wasm.wasm`;xe(k)||(k=f(k));function Ce(e){try{if(e==k&&b)return new Uint8Array(b);if(h)return h(e);throw`both async and sync fetching of the wasm failed`}catch(e){ye(e)}}function we(){if(!b&&(c||l)){if(typeof fetch==`function`&&!Se(k))return fetch(k,{credentials:`same-origin`}).then(function(e){if(!e.ok)throw`failed to load wasm binary file at '`+k+`'`;return e.arrayBuffer()}).catch(function(){return Ce(k)});if(m)return new Promise(function(e,t){m(k,function(t){e(new Uint8Array(t))},t)})}return Promise.resolve().then(function(){return Ce(k)})}function Te(){var e={env:We,wasi_snapshot_preview1:We};function t(e,t){n.asm=e.exports,x=n.asm.memory,oe(x.buffer),n.asm.__indirect_function_table,pe(n.asm.__wasm_call_ctors),ve(`wasm-instantiate`)}_e(`wasm-instantiate`);function r(e){t(e.instance)}function a(t){return we().then(function(t){return WebAssembly.instantiate(t,e)}).then(function(e){return e}).then(t,function(e){y(`failed to asynchronously prepare wasm: `+e),ye(e)})}function o(){return!b&&typeof WebAssembly.instantiateStreaming==`function`&&!xe(k)&&!Se(k)&&!u&&typeof fetch==`function`?fetch(k,{credentials:`same-origin`}).then(function(t){return WebAssembly.instantiateStreaming(t,e).then(r,function(e){return y(`wasm streaming compile failed: `+e),y(`falling back to ArrayBuffer instantiation`),a(r)})}):a(r)}if(n.instantiateWasm)try{return n.instantiateWasm(e,t)}catch(e){y(`Module.instantiateWasm callback failed with error: `+e),i(e)}return o().catch(i),{}}function Ee(e){this.name=`ExitStatus`,this.message=`Program terminated with exit(`+e+`)`,this.status=e}function De(e){for(;e.length>0;)e.shift()(n)}function Oe(){ye(``)}function ke(){return 4294901760}function Ae(){return ke()}function je(e,t,n){T.copyWithin(e>>>0,t>>>0,t+n>>>0)}function Me(e){try{return x.grow(e-re.byteLength+65535>>>16),oe(x.buffer),1}catch{}}function Ne(e){var t=T.length;e>>>=0;var n=ke();if(e>n)return!1;let r=(e,t)=>e+(t-e%t)%t;for(var i=1;i<=4;i*=2){var a=t*(1+.2/i);if(a=Math.min(a,e+100663296),Me(Math.min(n,r(Math.max(e,a),65536))))return!0}return!1}var Pe={varargs:void 0,get:function(){return Pe.varargs+=4,ae[Pe.varargs-4>>>2]},getStr:function(e){return ee(e)}};function Fe(e){return 52}function Ie(e,t,n,r,i){return 70}var Le=[null,[],[]];function Re(e,t){var n=Le[e];t===0||t===10?((e===1?v:y)(w(n,0)),n.length=0):n.push(t)}function ze(e,t,n,r){for(var i=0,a=0;a<n;a++){var o=E[t>>>2],s=E[t+4>>>2];t+=8;for(var c=0;c<s;c++)Re(e,T[o+c>>>0]);i+=s}return E[r>>>2]=i,0}function Be(e){return n[`_`+e]}function Ve(e,t){ie.set(e,t>>>0)}function He(e,t,n,r,i){var a={string:e=>{var t=0;if(e!=null&&e!==0){var n=(e.length<<2)+1;t=gr(n),ne(e,t,n)}return t},array:e=>{var t=gr(e.length);return Ve(e,t),t}};function o(e){return t===`string`?ee(e):t===`boolean`?!!e:e}var s=Be(e),c=[],l=0;if(r)for(var u=0;u<r.length;u++){var d=a[n[u]];d?(l===0&&(l=mr()),c[u]=d(r[u])):c[u]=r[u]}var f=s.apply(null,c);function p(e){return l!==0&&hr(l),o(e)}return f=p(f),f}function Ue(e,t,n,r){n||=[];var i=n.every(e=>e===`number`||e===`boolean`);return t!==`string`&&i&&!r?Be(e):function(){return He(e,t,n,arguments,r)}}var We={abort:Oe,emscripten_get_heap_max:Ae,emscripten_memcpy_big:je,emscripten_resize_heap:Ne,fd_close:Fe,fd_seek:Ie,fd_write:ze};Te();var Ge=n.___wasm_call_ctors=function(){return(Ge=n.___wasm_call_ctors=n.asm.__wasm_call_ctors).apply(null,arguments)},A=n._init=function(){return(A=n._init=n.asm.init).apply(null,arguments)},Ke=n._init_with_threads_count=function(){return(Ke=n._init_with_threads_count=n.asm.init_with_threads_count).apply(null,arguments)},qe=n._get_threads_count=function(){return(qe=n._get_threads_count=n.asm.get_threads_count).apply(null,arguments)},Je=n._register_tensor=function(){return(Je=n._register_tensor=n.asm.register_tensor).apply(null,arguments)},Ye=n._dispose_data=function(){return(Ye=n._dispose_data=n.asm.dispose_data).apply(null,arguments)},Xe=n._dispose=function(){return(Xe=n._dispose=n.asm.dispose).apply(null,arguments)},Ze=n._Abs=function(){return(Ze=n._Abs=n.asm.Abs).apply(null,arguments)},Qe=n._Acos=function(){return(Qe=n._Acos=n.asm.Acos).apply(null,arguments)},$e=n._Acosh=function(){return($e=n._Acosh=n.asm.Acosh).apply(null,arguments)},et=n._Add=function(){return(et=n._Add=n.asm.Add).apply(null,arguments)},tt=n._AddN=function(){return(tt=n._AddN=n.asm.AddN).apply(null,arguments)},nt=n._All=function(){return(nt=n._All=n.asm.All).apply(null,arguments)},j=n._Any=function(){return(j=n._Any=n.asm.Any).apply(null,arguments)},rt=n._ArgMax=function(){return(rt=n._ArgMax=n.asm.ArgMax).apply(null,arguments)},it=n._ArgMin=function(){return(it=n._ArgMin=n.asm.ArgMin).apply(null,arguments)},at=n._Asin=function(){return(at=n._Asin=n.asm.Asin).apply(null,arguments)},M=n._Asinh=function(){return(M=n._Asinh=n.asm.Asinh).apply(null,arguments)},ot=n._Atan=function(){return(ot=n._Atan=n.asm.Atan).apply(null,arguments)},st=n._Atan2=function(){return(st=n._Atan2=n.asm.Atan2).apply(null,arguments)},ct=n._Atanh=function(){return(ct=n._Atanh=n.asm.Atanh).apply(null,arguments)},lt=n._AvgPool=function(){return(lt=n._AvgPool=n.asm.AvgPool).apply(null,arguments)},ut=n._AvgPool3D=function(){return(ut=n._AvgPool3D=n.asm.AvgPool3D).apply(null,arguments)},dt=n._AvgPool3DGrad=function(){return(dt=n._AvgPool3DGrad=n.asm.AvgPool3DGrad).apply(null,arguments)},ft=n._AvgPoolGrad=function(){return(ft=n._AvgPoolGrad=n.asm.AvgPoolGrad).apply(null,arguments)},pt=n._BatchMatMul=function(){return(pt=n._BatchMatMul=n.asm.BatchMatMul).apply(null,arguments)},mt=n._Bincount=function(){return(mt=n._Bincount=n.asm.Bincount).apply(null,arguments)},ht=n._BitwiseAnd=function(){return(ht=n._BitwiseAnd=n.asm.BitwiseAnd).apply(null,arguments)},gt=n._Ceil=function(){return(gt=n._Ceil=n.asm.Ceil).apply(null,arguments)},_t=n._ClipByValue=function(){return(_t=n._ClipByValue=n.asm.ClipByValue).apply(null,arguments)},vt=n._Conv2D=function(){return(vt=n._Conv2D=n.asm.Conv2D).apply(null,arguments)},N=n._Conv2DBackpropInput=function(){return(N=n._Conv2DBackpropInput=n.asm.Conv2DBackpropInput).apply(null,arguments)},yt=n._Conv3D=function(){return(yt=n._Conv3D=n.asm.Conv3D).apply(null,arguments)},bt=n._Conv3DBackpropFilterV2=function(){return(bt=n._Conv3DBackpropFilterV2=n.asm.Conv3DBackpropFilterV2).apply(null,arguments)},xt=n._Conv3DBackpropInputV2=function(){return(xt=n._Conv3DBackpropInputV2=n.asm.Conv3DBackpropInputV2).apply(null,arguments)},P=n._Cos=function(){return(P=n._Cos=n.asm.Cos).apply(null,arguments)},St=n._Cosh=function(){return(St=n._Cosh=n.asm.Cosh).apply(null,arguments)},Ct=n._CropAndResize=function(){return(Ct=n._CropAndResize=n.asm.CropAndResize).apply(null,arguments)},wt=n._Cumprod=function(){return(wt=n._Cumprod=n.asm.Cumprod).apply(null,arguments)},Tt=n._Cumsum=function(){return(Tt=n._Cumsum=n.asm.Cumsum).apply(null,arguments)},Et=n._DenseBincount=function(){return(Et=n._DenseBincount=n.asm.DenseBincount).apply(null,arguments)},Dt=n._DepthToSpace=function(){return(Dt=n._DepthToSpace=n.asm.DepthToSpace).apply(null,arguments)},Ot=n._DepthwiseConv2dNative=function(){return(Ot=n._DepthwiseConv2dNative=n.asm.DepthwiseConv2dNative).apply(null,arguments)},kt=n._Diag=function(){return(kt=n._Diag=n.asm.Diag).apply(null,arguments)},At=n._Dilation2D=function(){return(At=n._Dilation2D=n.asm.Dilation2D).apply(null,arguments)},jt=n._Dilation2DBackpropFilter=function(){return(jt=n._Dilation2DBackpropFilter=n.asm.Dilation2DBackpropFilter).apply(null,arguments)},Mt=n._Dilation2DBackpropInput=function(){return(Mt=n._Dilation2DBackpropInput=n.asm.Dilation2DBackpropInput).apply(null,arguments)},F=n._Elu=function(){return(F=n._Elu=n.asm.Elu).apply(null,arguments)},Nt=n._EluGrad=function(){return(Nt=n._EluGrad=n.asm.EluGrad).apply(null,arguments)},Pt=n._Equal=function(){return(Pt=n._Equal=n.asm.Equal).apply(null,arguments)},Ft=n._Erf=function(){return(Ft=n._Erf=n.asm.Erf).apply(null,arguments)},It=n._Exp=function(){return(It=n._Exp=n.asm.Exp).apply(null,arguments)},Lt=n._Expm1=function(){return(Lt=n._Expm1=n.asm.Expm1).apply(null,arguments)},Rt=n._FlipLeftRight=function(){return(Rt=n._FlipLeftRight=n.asm.FlipLeftRight).apply(null,arguments)},zt=n._Floor=function(){return(zt=n._Floor=n.asm.Floor).apply(null,arguments)},Bt=n._FloorDiv=function(){return(Bt=n._FloorDiv=n.asm.FloorDiv).apply(null,arguments)},I=n._FusedBatchNorm=function(){return(I=n._FusedBatchNorm=n.asm.FusedBatchNorm).apply(null,arguments)},Vt=n._FusedConv2D=function(){return(Vt=n._FusedConv2D=n.asm.FusedConv2D).apply(null,arguments)},Ht=n._FusedDepthwiseConv2D=function(){return(Ht=n._FusedDepthwiseConv2D=n.asm.FusedDepthwiseConv2D).apply(null,arguments)},L=n._Gather=function(){return(L=n._Gather=n.asm.Gather).apply(null,arguments)},Ut=n._GatherNd=function(){return(Ut=n._GatherNd=n.asm.GatherNd).apply(null,arguments)},Wt=n._Greater=function(){return(Wt=n._Greater=n.asm.Greater).apply(null,arguments)},Gt=n._GreaterEqual=function(){return(Gt=n._GreaterEqual=n.asm.GreaterEqual).apply(null,arguments)},R=n._IsFinite=function(){return(R=n._IsFinite=n.asm.IsFinite).apply(null,arguments)},z=n._IsInf=function(){return(z=n._IsInf=n.asm.IsInf).apply(null,arguments)},Kt=n._IsNan=function(){return(Kt=n._IsNan=n.asm.IsNan).apply(null,arguments)},qt=n._LRN=function(){return(qt=n._LRN=n.asm.LRN).apply(null,arguments)},Jt=n._LRNGrad=function(){return(Jt=n._LRNGrad=n.asm.LRNGrad).apply(null,arguments)},Yt=n._LeakyRelu=function(){return(Yt=n._LeakyRelu=n.asm.LeakyRelu).apply(null,arguments)},Xt=n._Less=function(){return(Xt=n._Less=n.asm.Less).apply(null,arguments)},Zt=n._LessEqual=function(){return(Zt=n._LessEqual=n.asm.LessEqual).apply(null,arguments)},Qt=n._LinSpace=function(){return(Qt=n._LinSpace=n.asm.LinSpace).apply(null,arguments)},B=n._Log=function(){return(B=n._Log=n.asm.Log).apply(null,arguments)},$t=n._Log1p=function(){return($t=n._Log1p=n.asm.Log1p).apply(null,arguments)},en=n._LogicalAnd=function(){return(en=n._LogicalAnd=n.asm.LogicalAnd).apply(null,arguments)},tn=n._LogicalNot=function(){return(tn=n._LogicalNot=n.asm.LogicalNot).apply(null,arguments)},nn=n._LogicalOr=function(){return(nn=n._LogicalOr=n.asm.LogicalOr).apply(null,arguments)},rn=n._LogicalXor=function(){return(rn=n._LogicalXor=n.asm.LogicalXor).apply(null,arguments)},an=n._Max=function(){return(an=n._Max=n.asm.Max).apply(null,arguments)},on=n._MaxPool=function(){return(on=n._MaxPool=n.asm.MaxPool).apply(null,arguments)},sn=n._MaxPool3D=function(){return(sn=n._MaxPool3D=n.asm.MaxPool3D).apply(null,arguments)},cn=n._MaxPool3DGrad=function(){return(cn=n._MaxPool3DGrad=n.asm.MaxPool3DGrad).apply(null,arguments)},ln=n._MaxPoolGrad=function(){return(ln=n._MaxPoolGrad=n.asm.MaxPoolGrad).apply(null,arguments)},un=n._MaxPoolWithArgmax=function(){return(un=n._MaxPoolWithArgmax=n.asm.MaxPoolWithArgmax).apply(null,arguments)},dn=n._Maximum=function(){return(dn=n._Maximum=n.asm.Maximum).apply(null,arguments)},V=n._Mean=function(){return(V=n._Mean=n.asm.Mean).apply(null,arguments)},fn=n._Min=function(){return(fn=n._Min=n.asm.Min).apply(null,arguments)},pn=n._Minimum=function(){return(pn=n._Minimum=n.asm.Minimum).apply(null,arguments)},mn=n._MirrorPad=function(){return(mn=n._MirrorPad=n.asm.MirrorPad).apply(null,arguments)},hn=n._Mod=function(){return(hn=n._Mod=n.asm.Mod).apply(null,arguments)},gn=n._Multinomial=function(){return(gn=n._Multinomial=n.asm.Multinomial).apply(null,arguments)},_n=n._Multiply=function(){return(_n=n._Multiply=n.asm.Multiply).apply(null,arguments)},vn=n._Neg=function(){return(vn=n._Neg=n.asm.Neg).apply(null,arguments)},yn=n._NonMaxSuppressionV3=function(){return(yn=n._NonMaxSuppressionV3=n.asm.NonMaxSuppressionV3).apply(null,arguments)},bn=n._NonMaxSuppressionV4=function(){return(bn=n._NonMaxSuppressionV4=n.asm.NonMaxSuppressionV4).apply(null,arguments)},xn=n._NonMaxSuppressionV5=function(){return(xn=n._NonMaxSuppressionV5=n.asm.NonMaxSuppressionV5).apply(null,arguments)},Sn=n._NotEqual=function(){return(Sn=n._NotEqual=n.asm.NotEqual).apply(null,arguments)},Cn=n._OneHot=function(){return(Cn=n._OneHot=n.asm.OneHot).apply(null,arguments)},wn=n._PadV2=function(){return(wn=n._PadV2=n.asm.PadV2).apply(null,arguments)},Tn=n._Pow=function(){return(Tn=n._Pow=n.asm.Pow).apply(null,arguments)},En=n._Prelu=function(){return(En=n._Prelu=n.asm.Prelu).apply(null,arguments)},Dn=n._Prod=function(){return(Dn=n._Prod=n.asm.Prod).apply(null,arguments)},On=n._RealDiv=function(){return(On=n._RealDiv=n.asm.RealDiv).apply(null,arguments)},kn=n._Reciprocal=function(){return(kn=n._Reciprocal=n.asm.Reciprocal).apply(null,arguments)},jn=n._Relu=function(){return(jn=n._Relu=n.asm.Relu).apply(null,arguments)},Mn=n._Relu6=function(){return(Mn=n._Relu6=n.asm.Relu6).apply(null,arguments)},Nn=n._ResizeBilinear=function(){return(Nn=n._ResizeBilinear=n.asm.ResizeBilinear).apply(null,arguments)},Pn=n._ResizeBilinearGrad=function(){return(Pn=n._ResizeBilinearGrad=n.asm.ResizeBilinearGrad).apply(null,arguments)},Fn=n._ResizeNearestNeighbor=function(){return(Fn=n._ResizeNearestNeighbor=n.asm.ResizeNearestNeighbor).apply(null,arguments)},H=n._ResizeNearestNeighborGrad=function(){return(H=n._ResizeNearestNeighborGrad=n.asm.ResizeNearestNeighborGrad).apply(null,arguments)},In=n._Reverse=function(){return(In=n._Reverse=n.asm.Reverse).apply(null,arguments)},Ln=n._RotateWithOffset=function(){return(Ln=n._RotateWithOffset=n.asm.RotateWithOffset).apply(null,arguments)},Rn=n._Round=function(){return(Rn=n._Round=n.asm.Round).apply(null,arguments)},zn=n._Rsqrt=function(){return(zn=n._Rsqrt=n.asm.Rsqrt).apply(null,arguments)},U=n._ScatterNd=function(){return(U=n._ScatterNd=n.asm.ScatterNd).apply(null,arguments)},Bn=n._SearchSorted=function(){return(Bn=n._SearchSorted=n.asm.SearchSorted).apply(null,arguments)},Vn=n._SelectV2=function(){return(Vn=n._SelectV2=n.asm.SelectV2).apply(null,arguments)},Hn=n._Selu=function(){return(Hn=n._Selu=n.asm.Selu).apply(null,arguments)},Un=n._Sigmoid=function(){return(Un=n._Sigmoid=n.asm.Sigmoid).apply(null,arguments)},Wn=n._Sign=function(){return(Wn=n._Sign=n.asm.Sign).apply(null,arguments)},Gn=n._Sin=function(){return(Gn=n._Sin=n.asm.Sin).apply(null,arguments)},Kn=n._Sinh=function(){return(Kn=n._Sinh=n.asm.Sinh).apply(null,arguments)},qn=n._Softmax=function(){return(qn=n._Softmax=n.asm.Softmax).apply(null,arguments)},Jn=n._Softplus=function(){return(Jn=n._Softplus=n.asm.Softplus).apply(null,arguments)},Yn=n._SparseFillEmptyRows=function(){return(Yn=n._SparseFillEmptyRows=n.asm.SparseFillEmptyRows).apply(null,arguments)},Xn=n._SparseReshape=function(){return(Xn=n._SparseReshape=n.asm.SparseReshape).apply(null,arguments)},Zn=n._SparseSegmentReduction=function(){return(Zn=n._SparseSegmentReduction=n.asm.SparseSegmentReduction).apply(null,arguments)},Qn=n._SparseToDense=function(){return(Qn=n._SparseToDense=n.asm.SparseToDense).apply(null,arguments)},$n=n._Sqrt=function(){return($n=n._Sqrt=n.asm.Sqrt).apply(null,arguments)},er=n._Square=function(){return(er=n._Square=n.asm.Square).apply(null,arguments)},W=n._SquaredDifference=function(){return(W=n._SquaredDifference=n.asm.SquaredDifference).apply(null,arguments)},tr=n._Step=function(){return(tr=n._Step=n.asm.Step).apply(null,arguments)},nr=n._StridedSlice=function(){return(nr=n._StridedSlice=n.asm.StridedSlice).apply(null,arguments)},rr=n._Sub=function(){return(rr=n._Sub=n.asm.Sub).apply(null,arguments)},ir=n._Sum=function(){return(ir=n._Sum=n.asm.Sum).apply(null,arguments)},ar=n._Tan=function(){return(ar=n._Tan=n.asm.Tan).apply(null,arguments)},G=n._Tanh=function(){return(G=n._Tanh=n.asm.Tanh).apply(null,arguments)},or=n._TensorScatterUpdate=function(){return(or=n._TensorScatterUpdate=n.asm.TensorScatterUpdate).apply(null,arguments)},sr=n._Tile=function(){return(sr=n._Tile=n.asm.Tile).apply(null,arguments)},cr=n._TopK=function(){return(cr=n._TopK=n.asm.TopK).apply(null,arguments)},lr=n._Transform=function(){return(lr=n._Transform=n.asm.Transform).apply(null,arguments)},ur=n._Transpose=function(){return(ur=n._Transpose=n.asm.Transpose).apply(null,arguments)},K=n.__FusedMatMul=function(){return(K=n.__FusedMatMul=n.asm._FusedMatMul).apply(null,arguments)},dr=n._malloc=function(){return(dr=n._malloc=n.asm.malloc).apply(null,arguments)},fr=n._free=function(){return(fr=n._free=n.asm.free).apply(null,arguments)},pr=n.___errno_location=function(){return(pr=n.___errno_location=n.asm.__errno_location).apply(null,arguments)},mr=n.stackSave=function(){return(mr=n.stackSave=n.asm.stackSave).apply(null,arguments)},hr=n.stackRestore=function(){return(hr=n.stackRestore=n.asm.stackRestore).apply(null,arguments)},gr=n.stackAlloc=function(){return(gr=n.stackAlloc=n.asm.stackAlloc).apply(null,arguments)},_r=n.dynCall_iijjiiii=function(){return(_r=n.dynCall_iijjiiii=n.asm.dynCall_iijjiiii).apply(null,arguments)},vr=n.dynCall_jiji=function(){return(vr=n.dynCall_jiji=n.asm.dynCall_jiji).apply(null,arguments)};n.cwrap=Ue;var yr;ge=function e(){yr||br(),yr||(ge=e)};function br(e){if(e||=s,O>0||(le(),O>0))return;function t(){yr||(yr=!0,n.calledRun=!0,S||(ue(),r(n),n.onRuntimeInitialized&&n.onRuntimeInitialized(),de()))}n.setStatus?(n.setStatus(`Running...`),setTimeout(function(){setTimeout(function(){n.setStatus(``)},1),t()},1)):t()}if(n.preInit)for(typeof n.preInit==`function`&&(n.preInit=[n.preInit]);n.preInit.length>0;)n.preInit.pop()();br();var xr;a&&(xr={uncaughtException:process.listeners(`uncaughtException`).filter(function(e){return!a.uncaughtException.indexOf(e)>-1}),unhandledRejection:process.listeners(`unhandledRejection`).filter(function(e){return!a.unhandledRejection.indexOf(e)>-1})});var Sr;if(t!==void 0)Sr=t;else if(typeof WasmBackendModuleThreadedSimd<`u`)Sr=WasmBackendModuleThreadedSimd;else throw Error(`Could not find wasm module in post.js`);if(xr){var Cr=Sr._dispose;Sr._dispose=function(){Cr(),xr.uncaughtException.forEach(function(e){process.removeListener(`uncaughtException`,e)}),xr.unhandledRejection.forEach(function(e){process.removeListener(`unhandledRejection`,e)})}}return t.ready})})();typeof e==`object`&&typeof t==`object`?t.exports=n:typeof define==`function`&&define.amd?define([],function(){return n}):typeof e==`object`&&(e.WasmBackendModule=n)})))());
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
const Qi=Xi,$i=Zi.default||Zi;var ea=class extends m{constructor(e){super(),this.wasm=e,this.dataIdNextNumber=1,this.wasm.tfjs.initWithThreadsCount(fa),pa=this.wasm.tfjs.getThreadsCount(),this.dataIdMap=new p(this,Qt())}write(e,t,n){let r={id:this.dataIdNextNumber++};return this.move(r,e,t,n,1),r}numDataIds(){return this.dataIdMap.numDataIds()}async time(e){let t=j();return e(),{kernelMs:j()-t}}move(e,t,n,r,i){let a=this.dataIdNextNumber++;if(r===`string`){let o=t;this.dataIdMap.set(e,{id:a,stringBytes:o,shape:n,dtype:r,memoryOffset:null,refCount:i});return}let o=y(n),s=o*T(r),c=this.wasm._malloc(s)>>>0;this.dataIdMap.set(e,{id:a,memoryOffset:c,shape:n,dtype:r,refCount:i}),this.wasm.tfjs.registerTensor(a,o,c),t!=null&&this.wasm.HEAPU8.set(new Uint8Array(t.buffer,t.byteOffset,s),c)}async read(e){return this.readSync(e)}readSync(e,t,n){let{memoryOffset:r,dtype:i,shape:a,stringBytes:o}=this.dataIdMap.get(e);if(i===`string`)return(t==null||t===0)&&(n==null||n>=o.length)?o:o.slice(t,n);t||=0,n||=y(a);let s=T(i);return ia(this.wasm.HEAPU8.slice(r+t*s,r+n*s).buffer,i)}disposeData(e,t=!1){if(this.dataIdMap.has(e)){let n=this.dataIdMap.get(e);if(n.refCount--,!t&&n.refCount>0)return!1;this.wasm._free(n.memoryOffset),this.wasm.tfjs.disposeData(n.id),this.dataIdMap.delete(e)}return!0}refCount(e){return this.dataIdMap.has(e)?this.dataIdMap.get(e).refCount:0}incRef(e){let t=this.dataIdMap.get(e);t!=null&&t.refCount++}floatPrecision(){return 32}getMemoryOffset(e){return this.dataIdMap.get(e).memoryOffset}dispose(){this.wasm.tfjs.dispose(),`PThread`in this.wasm&&this.wasm.PThread.terminateAllThreads(),this.wasm=null}memory(){return{unreliable:!1}}makeOutput(e,t,n,r){let i;if(n==null)i=this.write(r??null,e,t);else{let r=this.dataIdNextNumber++;i={id:r},this.dataIdMap.set(i,{id:r,memoryOffset:n,shape:e,dtype:t,refCount:1});let a=y(e);this.wasm.tfjs.registerTensor(r,a,n)}return{dataId:i,shape:e,dtype:t}}typedArrayFromHeap({shape:e,dtype:t,dataId:n}){let r=this.wasm.HEAPU8.buffer,{memoryOffset:i}=this.dataIdMap.get(n),a=y(e);switch(t){case`float32`:return new Float32Array(r,i,a);case`int32`:return new Int32Array(r,i,a);case`bool`:return new Uint8Array(r,i,a);default:throw Error(`Unknown dtype ${t}`)}}};function ta(e){return(t,n)=>(rt(e,{credentials:`same-origin`}).then(r=>{r.ok||t.env.a(`failed to load wasm binary file at '${e}'`),r.arrayBuffer().then(e=>{WebAssembly.instantiate(e,t).then(e=>{n(e.instance,e.module)})})}),{})}function na(e,t,n){if(oa!=null)return oa;let r=`tfjs-backend-wasm.wasm`;return e&&t?r=`tfjs-backend-wasm-threaded-simd.wasm`:e&&(r=`tfjs-backend-wasm-simd.wasm`),ca!=null&&ca[r]!=null?ca[r]:n+r}async function ra(){let[e,t]=await Promise.all([k().getAsync(`WASM_HAS_SIMD_SUPPORT`),k().getAsync(`WASM_HAS_MULTITHREAD_SUPPORT`)]);return new Promise((n,r)=>{let i={};i.locateFile=(n,r)=>{if(n.endsWith(`.worker.js`)){let e=``.replace(/\n/g,`\\n`),t=new Blob([e],{type:`application/javascript`});return URL.createObjectURL(t)}return n.endsWith(`.wasm`)?na(e,t,sa??r):r+n},ua&&(i.instantiateWasm=ta(na(e,t,sa??``)));let a=!1;i.onAbort=()=>{a||la||(la=!0,r({message:"Make sure the server can serve the `.wasm` file relative to the bundled js file. For more details see https://github.com/tensorflow/tfjs/blob/master/tfjs-backend-wasm/README.md#using-bundlers"}))};let o;t&&e&&oa==null?(i.mainScriptUrlOrBlob=new Blob([`var WasmBackendModuleThreadedSimd = `+Qi.toString()],{type:`text/javascript`}),o=Qi(i)):o=$i(i),o.then(e=>{a=!0,la=!1,e.tfjs={init:e.cwrap(`init`,null,[]),initWithThreadsCount:e.cwrap(`init_with_threads_count`,null,[`number`]),getThreadsCount:e.cwrap(`get_threads_count`,`number`,[]),registerTensor:e.cwrap(`register_tensor`,null,[`number`,`number`,`number`]),disposeData:e.cwrap(`dispose_data`,null,[`number`]),dispose:e.cwrap(`dispose`,null,[])},n({wasm:e})}).catch(r)})}function ia(e,t){switch(t){case`float32`:return new Float32Array(e);case`int32`:return new Int32Array(e);case`bool`:return new Uint8Array(e);default:throw Error(`Unknown dtype ${t}`)}}const aa=[`tfjs-backend-wasm.wasm`,`tfjs-backend-wasm-simd.wasm`,`tfjs-backend-wasm-threaded-simd.wasm`];let oa=null,sa=null,ca={},la=!1,ua=!1;function da(e,t=!1){if(la)throw Error("The WASM backend was already initialized. Make sure you call `setWasmPaths()` before you call `tf.setBackend()` or `tf.ready()`");if(typeof e==`string`)sa=e;else{ca=e;let t=aa.filter(e=>ca[e]==null);if(t.length>0)throw Error(`There were no entries found for the following binaries: ${t.join(`,`)}. Please either call setWasmPaths with a map providing a path for each binary, or with a string indicating the directory where all the binaries can be found.`)}ua=t}let fa=-1,pa=-1;
/**
* @license
* Copyright 2020 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
tn(`wasm`,async()=>{let{wasm:e}=await ra();return new ea(e)},2);
/**
* @license
* Copyright 2019 Google LLC. All Rights Reserved.
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
* http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
* =============================================================================
*/
async function ma(e=`wasm`,t){if(k().set(`WASM_HAS_MULTITHREAD_SUPPORT`,!1),t&&da({"tfjs-backend-wasm.wasm":t.plain,"tfjs-backend-wasm-simd.wasm":t.simd,"tfjs-backend-wasm-threaded-simd.wasm":t.simd}),e===`wasm`&&await $t(`wasm`))return`wasm`;if(await import(`./dist-AtLo_KOm.js`),!await $t(`cpu`))throw Error(`no backend starts; the last one tried: ${en()}`);return`cpu`}function J(e,t){let n=nn();if(!(n instanceof ea))return t(e.dataSync());let{HEAPU8:r}=n.wasm;return t(new Float32Array(r.buffer,n.getMemoryOffset(e.dataId),e.size))}const ha=[`sigmoid`,`relu`,`tanh`,`identity`,`leaky_relu`,`elu`,`selu`,`gelu`,`silu`,`softplus`],ga=[`normal`,`xavier`,`he`,`zeros`,`ones`,`constant`,`xavier_uniform`,`he_uniform`,`lecun`,`orthogonal`,`truncated_normal`],_a=({init:e})=>e===`normal`||e===`truncated_normal`,va=[`unit`,`symmetric`,`fitted`,`own`],ya=[`none`,`x`,`y`,`xy`],ba={activations:[`histograms`],"both-ways":[`meters`],"activation-curve":[`curves`],"gradient-flow":[`rms`,`shared-axis`,`own-axes`],blame:[`layers`,`sum`],"two-inputs":[`difference`],sum:[`walk`],"neuron-map":[`own-scale`,`shared-scale`],"signal-and-offset":[`variance`,`share`,`similarity`,`effective-neurons`],theory:[`edge`,`layers`],"three-fates":[`both`],"all-at-once":[`activations`,`gradients`],"one-input":[`forward`,`everyone`,`back`]},xa=Object.keys(ba),Sa={race:[`loss`,`loss-log`,`accuracy`,`accuracy-log`],plateau:[`plateaus`],inside:[`gradients`,`updates`,`saturation`,`signal`,`samples`,`ending`],"one-update":[`update`,`check`],digits:[`sheet`],answers:[`digit`,`mistakes`,`confusion`]},Ca=Object.keys(Sa),wa={...ba,...Sa},Ta=[`digits`,`gaussians`,`spirals`],Ea={digits:196,gaussians:64,spirals:2},Da={digits:1e3,gaussians:500,spirals:250},Oa=[`sgd`,`momentum`,`adam`],ka=[`none`,`batch`],Aa=[`false`,`true`],ja=[`activation`,`init`,`std`,`value`,`layers`,`width`,`seed`,`optimizer`,`rate`,`norm`,`residual`,`lsuv`,`clip`],[Ma,Na]=[`**`,`*`];function Pa(e){if(e===``)return[];let t=e.split(Ma).map(e=>{let t=e.split(Na),n=Array.from({length:Math.ceil(t.length/2)},(e,n)=>[t[2*n],t[2*n+1]??``]);return n.every(([e,t])=>ja.includes(e)&&t!==``)&&new Set(n.map(([e])=>e)).size===n.length?Object.fromEntries(n):void 0});return t.length<8&&t.every(e=>e!==void 0)?t:void 0}const Fa=e=>e.map(e=>ja.flatMap(t=>e[t]===void 0?[]:[`${t}${Na}${e[t]}`]).join(Na)).join(Ma);function Ia(e,t){let n=Pa(e)?.map(e=>Object.entries(e).map(([e,n])=>[e,t(e,n)]));if(n&&!n.flat().some(([,e])=>e===void 0))return Fa(n.map(e=>Object.fromEntries(e)))}const La={activation:{names:ha,usual:`sigmoid`,written:`always`,control:{as:`own`,group:`weights`}},init:{names:ga,usual:`normal`,written:`always`,control:{as:`own`,group:`weights`}},std:{limits:[1e-4,100],usual:1,written:`always`,counts:_a,control:{as:`slider`,group:`weights`,step:`logarithmic`,drawn:[.001,10]},column:`weightStd`},value:{limits:[-10,10],usual:5,written:`always`,counts:({init:e})=>e===`constant`,control:{as:`slider`,group:`weights`,step:.5}},layers:{limits:[1,50],whole:!0,usual:5,written:`always`,control:{as:`slider`,group:`sizes`,step:1}},width:{limits:[1,1e3],whole:!0,usual:100,written:`always`,control:{as:`slider`,group:`sizes`,step:`logarithmic`}},samples:{limits:[10,1e4],whole:!0,usual:1e3,written:`always`,control:{as:`slider`,group:`sizes`,step:`logarithmic`}},seed:{limits:[0,2**32-1],whole:!0,usual:0,written:`always`,control:{as:`number`,group:`sizes`,button:`draw-again`}},correlation:{limits:[0,1],usual:0,written:`where-unusual`,control:{as:`slider`,group:`sizes`,step:.05}},sample:{limits:[1,1e4],whole:!0,within:`samples`,usual:1,written:`where-unusual`,control:{as:`own`,group:`picture`}},other:{limits:[1,1e4],whole:!0,within:`samples`,usual:2,written:`where-unusual`,control:{as:`own`,group:`picture`}},layer:{limits:[1,50],whole:!0,within:`layers`,usual:1,written:`where-unusual`,control:{as:`own`,group:`picture`}},neuron:{limits:[0,1e3],whole:!0,within:`width`,usual:0,written:`where-unusual`,control:{as:`own`,group:`picture`}}},Ra={data:{names:Ta,usual:`digits`,written:`where-unusual`,control:{as:`choice`,group:`training`}},dataseed:{limits:[0,2**32-1],whole:!0,usual:0,written:`where-unusual`,control:{as:`number`,group:`training`,button:`draw-data-again`}},optimizer:{names:Oa,usual:`sgd`,written:`where-unusual`,control:{as:`choice`,group:`remedies`}},rate:{limits:[1e-5,10],usual:.1,written:`where-unusual`,control:{as:`slider`,group:`training`,step:`logarithmic`,drawn:[1e-4,10]}},batch:{limits:[1,1e3],whole:!0,least:({norm:e})=>e===`batch`?2:1,usual:100,written:`where-unusual`,control:{as:`slider`,group:`training`,step:`logarithmic`}},steps:{limits:[1,25e4],whole:!0,usual:500,written:`where-unusual`,control:{as:`slider`,group:`training`,step:`logarithmic`}},norm:{names:ka,usual:`none`,written:`where-unusual`,control:{as:`choice`,group:`remedies`}},residual:{names:Aa,usual:`false`,written:`where-unusual`,control:{as:`choice`,group:`remedies`}},lsuv:{names:Aa,usual:`false`,written:`where-unusual`,control:{as:`choice`,group:`remedies`}},clip:{limits:[.001,1e3],absent:`none`,usual:0,written:`where-unusual`,control:{as:`slider`,group:`remedies`,step:`logarithmic`}},rivals:{parse:Ia,usual:``,written:`where-unusual`,control:{as:`own`,group:`training`}},step:{limits:[0,25e4],whole:!0,within:`steps`,usual:0,written:`where-unusual`,control:{as:`own`,group:`picture`}},digit:{limits:[1,1e3],whole:!0,within:({data:e})=>Da[e],usual:1,written:`where-unusual`,control:{as:`own`,group:`picture`}},input:{limits:[1,1e3],whole:!0,within:({layer:e,width:t,data:n})=>e===1?Ea[n]:Number(t),usual:1,written:`where-unusual`,control:{as:`own`,group:`picture`}}},za={...La,...Ra},Ba={range:{names:va,usual:`unit`,written:`always`,control:{as:`choice`,group:`axes`}},crop:{names:ya,usual:`none`,written:`always`,control:{as:`own`,group:`axes`}},figure:{names:[...xa,...Ca],usual:`activations`,written:`always`,control:{as:`own`,group:`picture`}},view:{names:[...new Set(Object.values(wa).flat())],usual:`histograms`,written:`always`,control:{as:`own`,group:`picture`}}},Va={...za,...Ba},Ha=Object.keys(za);Object.keys(Ba),Object.keys(Va);const Ua=e=>Va[e],Wa=e=>`limits`in Ua(e),Ga=e=>Object.fromEntries(Object.entries(e).map(([e,{usual:t}])=>[e,t])),Ka=Object.freeze(Ga(za));Object.freeze(Ga(Ba)),Object.fromEntries(Ha.filter(Wa).map(e=>[e,Ua(e).limits]));var qa=class{#e;#t;#n;#r=performance.now();constructor(e,t,n=30){this.#e=e,this.#t=t,this.#n=n}async after(e){performance.now()-this.#r<this.#n||(this.#t?.(e),await Ja(),this.#e?.throwIfAborted(),this.#r=performance.now())}};function Ja(){return new Promise(e=>{let{port1:t,port2:n}=new MessageChannel;t.onmessage=()=>{t.close(),e()},n.postMessage(void 0)})}const Ya={rows:32,columns:50},Xa=[`preActivations`,`gradients`,`gradientsOnSharedAxis`,`map`,`path`,`otherPath`,`opened`,`walks`,`gradientPath`,`openedGradient`];function Za(e){if(Math.abs(e)>6)return Math.sign(e);let t=e,n=e;for(let r=1;Math.abs(t)>Math.abs(n)*1e-17;r++)t*=2*e*e/(2*r+1),n+=t;return 2/Math.sqrt(Math.PI)*Math.exp(-e*e)*n}const Qa=.01,Y={lambda:1.0507009873554805,alpha:1.6732632423543772},X=e=>1/(1+Math.exp(-e)),$a=e=>Math.exp(-e*e/2)/Math.sqrt(2*Math.PI),eo=e=>(1+Za(e/Math.SQRT2))/2,to=e=>e*eo(e),no=e=>eo(e)+e*$a(e),ro=e=>e*X(e),io=e=>X(e)*(1+e*X(-e)),ao=Math.SQRT2,oo=2.399357280520547,so={sigmoid:{phi:X,derivative:e=>X(e)*X(-e),maxDerivative:.25,steepest:0,slope:`smooth`,range:[0,1],zeros:`nowhere`},relu:{phi:e=>Math.max(0,e),derivative:e=>+(e>0),maxDerivative:1,steepest:void 0,slope:`switch`,range:[0,1/0],zeros:`all-below`},tanh:{phi:Math.tanh,derivative:e=>4*X(2*e)*X(-2*e),maxDerivative:1,steepest:0,slope:`smooth`,range:[-1,1],zeros:`at-zero`},identity:{phi:e=>e,derivative:()=>1,maxDerivative:1,steepest:void 0,slope:`line`,range:[-1/0,1/0],zeros:`at-zero`},leaky_relu:{phi:e=>e>0?e:Qa*e,derivative:e=>e>0?1:Qa,maxDerivative:1,steepest:void 0,slope:`kinked`,range:[-1/0,1/0],zeros:`at-zero`},elu:{phi:e=>e>0?e:Math.expm1(e),derivative:e=>e>0?1:Math.exp(e),maxDerivative:1,steepest:void 0,slope:`smooth`,range:[-1,1/0],zeros:`at-zero`},selu:{phi:e=>Y.lambda*(e>0?e:Y.alpha*Math.expm1(e)),derivative:e=>Y.lambda*(e>0?1:Y.alpha*Math.exp(e)),maxDerivative:Y.lambda*Y.alpha,steepest:void 0,slope:`kinked`,range:[-Y.lambda*Y.alpha,1/0],zeros:`at-zero`},gelu:{phi:to,derivative:no,maxDerivative:no(ao),steepest:ao,slope:`smooth`,range:[to(-.7517915246935646),1/0],zeros:`fading-below`},silu:{phi:ro,derivative:io,maxDerivative:io(oo),steepest:oo,slope:`smooth`,range:[ro(-1.278464542761074),1/0],zeros:`fading-below`},softplus:{phi:e=>Math.max(e,0)+Math.log1p(Math.exp(-Math.abs(e))),derivative:X,maxDerivative:1,steepest:void 0,slope:`smooth`,range:[0,1/0],zeros:`nowhere`}};function co(e){let{range:t}=so[e];return t.every(Number.isFinite)?t:void 0}const lo=e=>[`switch`,`kinked`].includes(so[e].slope),uo=e=>Number.isFinite(Er(e).dataSync()[0])?Br(e):Pr(e,0),fo=e=>Ar(Ir(e,0)),po=e=>G(lr(ir(e,W(e,2))),2),mo=e=>G(W(_r(G(e,Math.SQRT1_2)),1),.5),ho={sigmoid:K,relu:uo,tanh:mr,identity:Ln,leaky_relu:e=>Pr(e,G(e,Qa)),elu:e=>W(Pr(e,0),fo(e)),selu:e=>G(W(Pr(e,0),G(fo(e),Y.alpha)),Y.lambda),gelu:e=>G(e,mo(e)),silu:e=>G(e,K(e)),softplus:e=>W(Pr(e,0),po(Or(Un(sr(e)))))},go=2**-53-2**-77,_o=e=>G(e,Hr(Mr(e,go))),vo={sigmoid:(e,t)=>G(t,_o(K(Un(e)))),relu:e=>Hr(e),tanh:e=>_o(G(G(K(G(e,2)),K(G(e,-2))),4)),identity:Rr,leaky_relu:e=>Hr(e,Qa),elu:e=>Or(Ir(e,0)),selu:e=>{let t=Hr(e);return G(W(t,G(G(Mr(1,t),Or(Ir(e,0))),Y.alpha)),Y.lambda)},gelu:e=>W(mo(e),G(e,G(Or(G(G(e,e),-.5)),1/Math.sqrt(2*Math.PI)))),silu:e=>{let t=K(e);return G(t,W(G(e,K(Un(e))),1))},softplus:K},yo={xavier:{scale:1,distribution:`normal`},xavier_uniform:{scale:1,distribution:`uniform`},he:{scale:2,distribution:`normal`},he_uniform:{scale:2,distribution:`uniform`},lecun:{scale:1,distribution:`normal`},orthogonal:{scale:1,distribution:`orthogonal`}};function bo({init:e}){return e===`normal`||e===`truncated_normal`?e:yo[e]?.distribution}function xo({init:e,std:t,width:n},r=n,i=r){if(e===`normal`||e===`truncated_normal`)return t;let a=yo[e];return a&&Math.sqrt(a.scale/(e===`orthogonal`?Math.max(r,i):r))}function So({init:e,value:t}){return e===`zeros`?0:e===`ones`?1:t}const Co=e=>xo(e)??Math.abs(So(e)),wo=2e8,To=({samples:e,width:t})=>Math.max(1,Math.min(e,Math.floor(wo/t**2))),Eo=e=>To(e)===e.samples;function Do(e,t){let{samples:n,width:r}=e,i=To(e);return Array.from({length:Math.ceil(n/i)},(e,t)=>t*i).map(e=>{let a=Math.min(e+i,n);return q(t.subarray(e*r,a*r),[a-e,r])})}function Oo(e,t,n){let{width:r}=e,i=xo(e);return i===void 0?hr([r,r],So(e)):B(()=>G(q(t.weights(n),[r,r]),i))}const ko=(e,t)=>U(e,t),Ao=({activation:e},t)=>B(()=>ho[e](t)),jo=({activation:e},t,n)=>B(()=>vo[e](t,n)),Mo=(e,t)=>G(e,t),No=(e,t)=>B(()=>U(e,qn(t)));function Po({samples:e,width:t},n){return B(()=>U(q(n.input,[e,t]),q(n.weights(0),[t,t])))}const Fo=(e,t)=>G(e,t),Io={largest:(2-2**-23)*2**127,smallest:2**-126,resolution:2**-24,sameness:1e-7,largestShift:126};function Lo(e){let t=e.length,n=t-t%4,r=0,i=0,a=0,o=0;for(let t=0;t<n;t+=4)r+=e[t],i+=e[t+1],a+=e[t+2],o+=e[t+3];for(let i=n;i<t;i++)r+=e[i];let s=(r+i+a+o)/t;r=i=a=o=0;for(let t=0;t<n;t+=4){let n=e[t]-s,c=e[t+1]-s,l=e[t+2]-s,u=e[t+3]-s;r+=n*n,i+=c*c,a+=l*l,o+=u*u}for(let i=n;i<t;i++)r+=(e[i]-s)**2;return{mean:s,std:Math.sqrt((r+i+a+o)/t)}}function Ro(e,t,n,r){let i=t/r,a=n/r-i**2;return i**2<=16*a||n===0?{mean:e+i,std:Math.sqrt(a)}:void 0}const zo=4096;function Bo(e,t){for(let n=0;n<e;n+=zo)t(n,Math.min(n+zo,e))}function Vo([e,t],n){let r=n=>n===30?t:e+n*(t-e)/30;return[r(n),r(n+1)]}const Ho=e=>Array.from({length:31},(t,n)=>n<30?Vo(e,n)[0]:e[1]),Uo=(e,t,n=!1)=>Wo(e,t,n).histogram;function Wo(e,t,n=!1){let[r,i]=t,a=30/(i-r),o=r*a-Math.floor(r*a),s=Math.floor(r*a)|0,c=Number.isFinite(e[0])?e[0]:0,l=/* @__PURE__ */ new Int32Array(124),u=/* @__PURE__ */ new Float64Array(2),d=e.length,f=d-d%4;Bo(f,(t,n)=>{Go(e,t,n,a,o,s,c,l,u)});for(let t=f;t<d;t++)l[Math.min(30,Math.floor(e[t]*a-o)-s>>>0)]++,u[0]+=e[t]-c,u[1]+=(e[t]-c)**2;let p=Ro(c,u[0],u[1],d)??Lo(e),m=(Math.abs(p.mean)+p.std*Math.sqrt(d)+Math.abs(r))*a<2**30,h=Number.isInteger(a)&&a<2**29&&o===0;return{...p,histogram:m&&(h||n)?Ko(e,t,l):Jo(e,t)}}function Go(e,t,n,r,i,a,o,s,c){let l=0,u=0,d=0,f=0;for(let c=t;c<n;c+=4){let t=e[c],n=e[c+1],p=e[c+2],m=e[c+3];s[Math.min(30,(Math.floor(t*r-i)|0)-a>>>0)]++,s[31+Math.min(30,(Math.floor(n*r-i)|0)-a>>>0)]++,s[62+Math.min(30,(Math.floor(p*r-i)|0)-a>>>0)]++,s[93+Math.min(30,(Math.floor(m*r-i)|0)-a>>>0)]++;let h=t-o,g=n-o,_=p-o,v=m-o;l+=h+_,u+=g+v,d+=h*h+_*_,f+=g*g+v*v}c[0]+=l+u,c[1]+=d+f}function Ko(e,t,n){let r=e=>n[e]+n[31+e]+n[62+e]+n[93+e],i=Array.from({length:30},(e,t)=>r(t)),a=r(30),o=/* @__PURE__ */ new Int32Array(2);a>0&&Bo(e.length,(n,r)=>{qo(e,n,r,t,o)});let[s=0,c=0]=o;return i[29]+=a-s-c,{interval:t,counts:i,below:s,above:c,infinite:0,nan:0}}function qo(e,t,n,[r,i],a){let o=0,s=0;for(let a=t;a<n;a++){let t=e[a];o+=Number(t<r),s+=Number(t>i)}a[0]+=o,a[1]+=s}function Jo(e,t){let[n,r]=t,i=30/(r-n),a=Ho(t),o=Array(30).fill(0),s=0,c=0,l=0,u=0;for(let t=0;t<e.length;t++){let d=e[t];if(d<n)d===-1/0?l++:s++;else if(d>r)d===1/0?l++:c++;else if(d!==d)u++;else{let e=Math.min(Math.floor((d-n)*i),29);d<a[e]?e--:e<29&&d>=a[e+1]&&e++,o[e]++}}return{interval:t,counts:o,below:s,above:c,infinite:l,nan:u}}const Yo=e=>Math.sqrt(Xo(e)/e.length);function Xo(e){let t=0;return Bo(e.length,(n,r)=>{t+=Zo(e,n,r)}),t}function Zo(e,t,n){let r=0,i=0,a=0,o=0,s=t;for(;s+3<n;s+=4){let t=e[s],n=e[s+1],c=e[s+2],l=e[s+3];r+=t*t,i+=n*n,a+=c*c,o+=l*l}for(;s<n;s++)r+=e[s]**2;return r+i+a+o}function Qo(e){let t=0;for(;t<e.length&&e[t]===0;)t++;return t===e.length}function $o(e){let t=0;for(let n=0;n<e.length;n++){let r=Math.abs(e[n]);r>t&&(t=r)}return t}function Z(e,t){if(e.length===1)return J(e[0],t);let n=new Float32Array(e.reduce((e,t)=>e+t.size,0)),r=0;for(let t of e)J(t,e=>{n.set(e,r)}),r+=t.size;return t(n)}const es=({tensors:e},t,n,r)=>e.own(q(t,[n,r])),ts=({pauses:e,progress:t},n)=>e.after((t.done+n)/t.of);function ns(e,{preActivations:t,activations:n},r,i){let{scenario:a,reads:o}=e,s=t=>({...i===0&&{inputs:as(e,t)},activations:os(n,t-1)}),c=()=>{if(!is(e,i))return null;let[o,s]=[a.sample-1,a.neuron-1];return{weights:ss(e,i,(e,t)=>e.filter((e,n)=>n%t===s)),preActivation:os(t,o)[s],activation:os(n,o)[s],derivative:os(r,o)[s]}};return{...o.has(`path`)&&{path:s(a.sample)},...o.has(`otherPath`)&&{otherPath:s(a.other)},...o.has(`opened`)&&{opened:c()}}}function rs(e,t,n,r,i){let{scenario:a,reads:o}=e,[s,c]=[a.sample-1,a.neuron-1],l=()=>is(e,r)?{ahead:r===a.layers-1?null:ss(e,r+1,(e,t)=>e.subarray(c*t,(c+1)*t)),arriving:os(t,s)[c]*i,gradient:os(n,s)[c]*i}:null;return{...o.has(`gradientPath`)&&{gradientPath:os(n,s).map(e=>e*i)},...o.has(`openedGradient`)&&{openedGradient:l()}}}const is=({scenario:{layer:e,neuron:t}},n)=>t>0&&e===n+1;function as({scenario:{width:e},kept:t},n){return Array.from(t.draws.input.subarray((n-1)*e,n*e))}function os(e,t){let n=0;for(let r of e){let[e,i]=r.shape,a=t-n;if(a>=0&&a<e)return J(r,e=>Array.from(e.subarray(a*i,(a+1)*i)));n+=e}throw RangeError(`invalid row; not in [0, ${n-1}]: ${t}`)}function ss({scenario:e,kept:t},n,r){let i=Oo(e,t.draws,n);try{return J(i,t=>Array.from(r(t,e.width)))}finally{i.dispose()}}async function cs(e,t){let{scenario:n,reads:r,kept:{draws:i},tensors:a,timed:o,progress:s}=e,c=t.at(-1).derivativeLost;if(c)return t.map(()=>ps(c));let l=[],u=o(`draws`,()=>Do(n,i.gradient(n.layers))).map(e=>a.own(e)),d=Z(u,Yo),f=0,p;for(let i=n.layers-1;i>=0;i--){let{derivatives:n}=t[i],c=u.map((e,t)=>a.own(o(`backward`,()=>Mo(e,n[t]))));a.free(...n);let m=2**f,h=o(`statistics`,()=>Z(c,e=>us(e,m,p,r)));p??=h.size;let g=o(`statistics`,()=>rs(e,u,c,i,m));a.free(...u),u=await ls(e,c,i);let _=o(`statistics`,()=>Z(u,Yo));l.unshift({gradientRms:fs(h.rms,m),activationFactor:d>0?h.rms/d:null,weightFactor:h.rms>0?_/h.rms:null,...h.histograms,...g}),d=_;let v=_>0?Math.max(-Io.largestShift,Math.min(Io.largestShift,Math.round(Math.log2(_)))):0;Math.abs(v)>40&&(u=u.map(e=>{let t=a.own(G(e,2**-v));return a.free(e),t}),f+=v,d*=2**-v),s.done++}return a.free(...u),l}async function ls(e,t,n){let{scenario:r,kept:{draws:i},tensors:a,timed:o}=e,s=a.own(o(`draws`,()=>Oo(r,i,n))),c=[];for(let[n,r]of t.entries())await ts(e,n/t.length),c.push(a.own(o(`backward`,()=>No(r,s)))),a.free(r);return a.free(s),c}function us(e,t,n,r){let i=r.has(`gradients`)||r.has(`gradientsOnSharedAxis`)?$o(e)*t:0,a={...r.has(`gradients`)&&{gradients:ds(e,t,i)},...r.has(`gradientsOnSharedAxis`)&&{gradientsOnSharedAxis:ds(e,t,n??i)}};return{rms:Yo(e),size:i,histograms:a}}function ds(e,t,n){let r=n>0?n:1,i=Math.min(r/t,Number.MAX_VALUE/4);return{...Uo(e,[-i,i],!0),interval:[-r,r]}}function fs(e,t){let n=e*t;return e===0?0:n<Io.smallest?`below-resolution`:n>Io.largest?`overflow`:n}function ps(e){let t={interval:[-1,1],counts:Array(30).fill(0),below:0,above:0,infinite:0,nan:0};return{gradientRms:e,activationFactor:e,weightFactor:e,gradients:t,gradientsOnSharedAxis:t,gradientPath:e,openedGradient:e}}function ms(e,t,n){let r=Math.min(t,Ya.rows),i=Math.min(n,Ya.columns),a=new Float32Array(r*i);for(let t=0;t<r;t++)a.set(e.subarray(t*n,t*n+i),t*i);return{rows:r,columns:i,values:a}}function hs(e){let t=1/0,n=-1/0;for(let r=0;r<e.length;r++){let i=e[r];i<t&&i!==-1/0&&(t=i),i>n&&i!==1/0&&(n=i)}if(t>n)return[0,1];if(t<n)return[t,n];let r=Math.max(.5,Math.abs(t)*1e-6);return[t-r,n+r]}const gs=e=>Uo(e,hs(e),!0);function _s(e){let t=e.length,n=new Uint32Array(e.buffer,e.byteOffset,t),r=Ss(n,0),[i,a]=Es(r,t>>1),o=ws(n,0,i,r[i]),s=bs(xs(o,a,1));if(t%2==1)return s;let[c,l]=Es(r,(t>>1)-1),u=c===i?o:ws(n,0,c,r[c]);return(bs(xs(u,l,1))+s)/2}const vs=[21,10,0],ys=(e,t)=>(e^(e>>31|2147483648))>>>t&2047,bs=e=>new Float32Array(Uint32Array.of(e).buffer)[0];function xs(e,t,n){if(n===vs.length)return e[0];let r=Ss(e,n),[i,a]=Es(r,t);return xs(ws(e,n,i,r[i]),a,n+1)}function Ss(e,t){let n=/* @__PURE__ */ new Uint32Array(2048);return Bo(e.length,(r,i)=>{Cs(e,r,i,vs[t],n)}),n}function Cs(e,t,n,r,i){for(let a=t;a<n;a++)i[ys(e[a],r)]++}function ws(e,t,n,r){let i=new Uint32Array(r+1),a=0;return Bo(e.length,(r,o)=>{a=Ts(e,r,o,vs[t],n,i,a)}),i.subarray(0,r)}function Ts(e,t,n,r,i,a,o){for(let s=t;s<n;s++){let t=e[s];a[o]=t,o+=Number(ys(t,r)===i)}return o}function Es(e,t){let n=0;for(;t>=e[n];)t-=e[n++];return[n,t]}const Ds=.05;function Os(e,t,n){let r=e.length,i={sum:0,squares:0,saturated:0,zeros:0};return Bo(r,(t,r)=>{ks(e,t,r,Ds*n,i)}),{derivativeRms:Math.sqrt(i.squares/r),derivativeMean:i.sum/r,derivativeMedian:_s(e),saturatedShare:i.saturated/r,deadNeurons:i.zeros<r/t?0:As(e,t)}}function ks(e,t,n,r,i){let a=0,o=0,s=0,c=0,l=0,u=0,d=t;for(;d+1<n;d+=2){let t=e[d],n=e[d+1];a+=t,s+=n,o+=t*t,c+=n*n,l+=Number(t<r)+Number(n<r),u+=Number(t===0)+Number(n===0)}for(;d<n;d++){let t=e[d];a+=t,o+=t*t,l+=Number(t<r),u+=Number(t===0)}i.sum+=a+s,i.squares+=o+c,i.saturated+=l,i.zeros+=u}function As(e,t){let n=new Uint8Array(t);for(let r=0;r<e.length;)for(let i=0;i<t;i++,r++)n[i]|=Number(e[r]!==0);return n.reduce((e,t)=>e+ +!t,0)}function js(e,t,n,r=new Float32Array(e.length)){let i=new Float64Array(n),a=new Float64Array(n),o=new Float64Array(t);for(let r=0;r<t;r+=2){let s=Math.min(r+1,t-1),c=s===r?.5:1,l=r*n,u=s*n,d=0,f=0;for(let t=0;t<n;t++){let n=e[l+t],r=e[u+t],o=n*n,s=r*r;i[t]+=(n+r)*c,a[t]+=(o+s)*c,d+=o,f+=s}o[r]=d,o[s]=f}for(let e=0;e<n;e++)i[e]/=t;let s=Ms(a),c=Ms(o),l=new Float64Array(n),u=0,d=0,f=0;for(let a=0;a<t;a+=2){let o=Math.min(a+1,t-1),p=o===a?.5:1,m=a*n,h=o*n,g=c[a]*p,_=c[o]*p,v=0,y=0,b=0,x=0;for(let t=0;t<n;t++){let n=e[m+t],a=e[h+t],o=i[t],c=s[t],u=n-o,d=a-o,f=Math.fround(u),p=Math.fround(d);r[m+t]=f,r[h+t]=p,b+=u*u+d*d,x+=f*f+p*p,v+=n*c,y+=a*c,l[t]+=n*g+a*_}u+=(v*v+y*y)*p,d+=b*p,f+=x*p}return{signalStd:Math.sqrt(d/e.length),offsetStd:Ps(i),neuronSimilarity:Ns(u,n,a),sampleSimilarity:Ns(l.reduce((e,t)=>e+t*t,0),t,o),centredSquares:f}}const Ms=e=>e.map(e=>e>0?1/Math.sqrt(e):0);function Ns(e,t,n){if(t<2||n.includes(0))return null;let r=(e-t)/(t*(t-1));return Math.abs(r)>1-1e-13?Math.sign(r):r}function Ps(e){let t=e[0],n=e.reduce((e,n)=>e+(n-t),0)/e.length;return Math.sqrt(e.reduce((e,r)=>e+(r-t-n)**2,0)/e.length)}async function Fs(e,t,n){let{scenario:{samples:r,width:i},tensors:a,timed:o}=e,s=n;if(s===0)return 0;let c=Math.sqrt(s/t.length);c>1e-6&&c<1e6||o(`statistics`,()=>{for(let e=0;e<t.length;e++)t[e]/=c;s=Xo(t)});let l=es(e,t,r,i),u=a.own(o(`statistics`,()=>qn(l))),[d,f]=i<=r?[u,l]:[l,u],p=d.shape[0],m=Math.max(1,Math.floor(wo/t.length)),h=0;for(let t=0;t<p;t+=m)await ts(e,t/p),o(`statistics`,()=>{let e=p<=m?d:a.own(fr(d,[t,0],[Math.min(m,p-t),d.shape[1]])),n=a.own(U(e,f));h+=J(n,Xo),a.free(n),e!==d&&a.free(e)});return a.free(l,u),s**2/h}const Is=(e,t)=>Wo(e,t??hs(e));function Ls({scenario:e,interval:t,timed:n},r,i){return n(`statistics`,()=>{let n=Z(r.activations,e=>Is(e,t)),a=i?.lost??zs(n,()=>Bs(e,r,i));return a?{...n,lost:a}:n})}const Rs=({mean:e,std:t})=>Math.hypot(e,t);function zs(e,t){let n=Rs(e);return Number.isFinite(n)?n>=Io.smallest||n===0&&t()?void 0:`below-resolution`:`overflow`}function Bs(e,t,n){let r=xo(e)===void 0&&So(e)===0,i=n?.mean===0&&n.std===0;return r||i?!0:so[e.activation].zeros!==`fading-below`&&!Z(t.preActivations,Qo)}function Vs(e,t){let n=Math.min(e,t);return Array.from({length:n},(t,r)=>Math.round((r+1)*e/n))}function Hs(e,{preActivations:t}){let{scenario:n,kept:r}=e,{samples:i,width:a}=n,[o,s]=[n.sample-1,Math.max(1,n.neuron)-1],c=Math.sqrt(a)*Co(n),l=Array.from({length:Math.min(i,25)},(e,t)=>t).filter(e=>e!==o).slice(0,24),u=r.draws.input,d=Oo(n,r.draws,0);try{let e=J(d,e=>{let t=(t,n)=>Array.from({length:a},(r,i)=>u[t*a+i]*e[i*a+n]),n=t(o,s),r=c/50;return{products:Vs(a,100).map(e=>Ws(n[e-1])),walk:Us(n,100).map(Ws),others:l.map(e=>Us(t(e,e%a),20).map(e=>r>0?Math.round(e/r):0))}}),n=Z(t,e=>({picked:Float32Array.from({length:i},(t,n)=>e[n*a+n%a])})),r=c>0?4*c:1;return{...e,sums:Uo(n.picked,[-r,r]),std:Lo(n.picked).std}}finally{d.dispose()}}function Us(e,t){let n=0,r=e.map(e=>n+=e);return Vs(e.length,t).map(e=>r[e-1])}const Ws=e=>Number(e.toPrecision(4));function Gs({correlation:e},{signalStd:t},n,r){return!(r.preActivations||r.derivatives||e===1)&&t<Io.resolution*n}function Ks(e,t,n,r){let{signalStd:i,offsetStd:a,neuronSimilarity:o,sampleSimilarity:s}=t,c=typeof n==`string`?n:void 0,l=i**2+a**2;return{signalStd:c??i,offsetStd:a,signalShare:c??(l>0?i**2/l:null),neuronSimilarity:o??qs(e,e.width,r),sampleSimilarity:s??qs(e,e.samples,r),effectiveNeurons:n}}function qs({activation:e},t,n){let{zeros:r}=so[e],i=r===`nowhere`||r===`fading-below`&&!n.preActivations;return t>1&&i?`below-resolution`:null}const Js=e=>({signalStd:e,offsetStd:e,signalShare:e,neuronSimilarity:e,sampleSimilarity:e,effectiveNeurons:e});async function Ys(e,t,n,r){let{scenario:i,tensors:a,timed:o,progress:s}=e,c=Xs(e,n.lost),l=e.kept.spare.take(i.samples*i.width),u=Zs(e,t,n.lost,l);await ts(e,0);let d=Qs(e,t);await ts(e,0);let f=t.preActivations.map((e,n)=>a.own(o(`backward`,()=>jo(i,e,t.activations[n])))),p=c??$s(e,f);await ts(e,0);let m={preActivations:d.areZero,derivatives:typeof p!=`string`&&p.deadNeurons===i.width},h=typeof u.spread==`string`?Js(u.spread):await ec(e,u.spread,l,Rs(n),m);return e.kept.spare.give(l),s.done++,{derivatives:f,derivativeLost:c,measures:{...typeof p==`string`?tc(p):p,...h,...d.histogram&&{preActivations:d.histogram},...u.map&&{map:u.map},...o(`statistics`,()=>ns(e,t,f,r)),...e.reads.has(`walks`)&&{walks:r===0?o(`statistics`,()=>Hs(e,t)):null}}}}const Xs=({scenario:{activation:e}},t)=>t===`overflow`||lo(e)?t:void 0;function Zs({scenario:{samples:e,width:t},reads:n,timed:r},{activations:i},a,o){return r(`statistics`,()=>Z(i,r=>({spread:a??js(r,e,t,o),map:n.has(`map`)?ms(r,e,t):void 0})))}function Qs({reads:e,timed:t},{preActivations:n}){return t(`statistics`,()=>Z(n,t=>({areZero:Qo(t),histogram:e.has(`preActivations`)?gs(t):void 0})))}function $s({scenario:{width:e,activation:t},timed:n},r){let{maxDerivative:i}=so[t];return n(`statistics`,()=>Z(r,t=>Os(t,e,i)))}async function ec(e,t,n,r,i){let a=Gs(e.scenario,t,r,i)?`below-resolution`:await Fs(e,n,t.centredSquares);return Ks(e.scenario,t,a,i)}const tc=e=>({derivativeRms:e,derivativeMean:e,derivativeMedian:e,saturatedShare:e,deadNeurons:e});async function*nc(e){let{scenario:t,tensors:n,progress:r}=e,i=[];for(let a=0;a<t.layers;a++){let t=a===0?await rc(e):await ic(e,i,a);r.done++,yield t,n.free(...t.preActivations),i=t.activations}n.free(...i)}async function rc(e){let{scenario:t,kept:n,tensors:r,timed:i}=e,a=xo(t);return a===void 0||!Eo(t)?ic(e,i(`forward`,()=>Do(t,n.draws.input).map(e=>r.own(e))),0):i(`forward`,()=>{let e=r.own(n.product(t)),i=r.own(Fo(e,a)),o=r.own(Ao(t,i));return r.free(e),{preActivations:[i],activations:[o]}})}async function ic(e,t,n){let{scenario:r,kept:i,tensors:a,timed:o}=e,s=a.own(o(`draws`,()=>Oo(r,i.draws,n))),[c,l]=[[],[]];for(let[n,i]of t.entries())await ts(e,n/t.length),o(`forward`,()=>{let e=a.own(ko(i,s));c.push(e),l.push(a.own(Ao(r,e))),a.free(i)});return a.free(s),{preActivations:c,activations:l}}async function ac(e){let t=[];for await(let n of nc(e))t.push(Ls(e,n,t.at(-1)));return t}async function oc(e){let t=[];for await(let n of nc(e)){let r=Ls(e,n,t.at(-1)?.statistics);t.push({statistics:r,...await Ys(e,n,r,t.length)})}return t}function sc({activation:e},t){switch(t){case`unit`:return[0,1];case`symmetric`:return[-1,1];case`own`:return co(e);case`fitted`:return}}function cc(e,t,n){let r=t>=n,i=(e,t)=>r?e*n+t:t*n+e,[a,o]=r?[n,t]:[t,n],s=Array.from({length:a},(t,n)=>Float64Array.from({length:o},(t,r)=>e[i(r,n)]));for(let[e,t]of s.entries()){let n=Math.sqrt(lc(t,t));for(let e=0;e<o;e++)t[e]/=n;for(let n=e+1;n<a;n++){let e=s[n],r=lc(t,e);for(let n=0;n<o;n++)e[n]-=r*t[n]}}let c=new Float32Array(t*n);for(let[e,t]of s.entries())for(let n=0;n<o;n++)c[i(n,e)]=t[n];return c}function lc(e,t){let n=e.length,r=0,i=0,a=0,o=0,s=0;for(;s+3<n;s+=4)r+=e[s]*t[s],i+=e[s+1]*t[s+1],a+=e[s+2]*t[s+2],o+=e[s+3]*t[s+3];for(;s<n;s++)r+=e[s]*t[s];return r+i+a+o}function uc(e,t,n,r,i=new Float32Array(t*n)){switch(r){case`normal`:return e.fill(i);case`uniform`:return dc(i,e.fillUniform(i),e=>e*Math.sqrt(3));case`truncated_normal`:return dc(i,fc(e,t*n),e=>e/.8796256610342398);case`orthogonal`:return dc(i,cc(e.fill(new Float64Array(t*n)),t,n),e=>e*Math.sqrt(Math.max(t,n)))}}function dc(e,t,n){for(let r=0;r<e.length;r++)e[r]=n(t[r]);return e}function fc(e,t){let n=e.fill(new Float64Array(t)),r=Array.from(n.keys()).filter(e=>Math.abs(n[e])>2);for(;r.length>0;){let t=e.fill(new Float64Array(r.length));r.forEach((e,r)=>{n[e]=t[r]}),r=r.filter(e=>Math.abs(n[e])>2)}return n}function pc(e,t,n){if(n===0)return e;let r=e.length/t,i=new Float64Array(r);for(let n=0;n<e.length;n++)i[n%r]+=e[n]/t;let a=Math.sqrt(1-n),o=Math.sqrt(1-n+n*t);for(let t=0;t<e.length;t++){let n=i[t%r];e[t]=a*(e[t]-n)+o*n}return e}const[mc,hc]=[624,397],Q=mc/2;var gc=class e{#e;constructor(t){if(t instanceof e){this.#e=t.#e.slice();return}let n=this.#e=new Int32Array(mc);n[0]=t;for(let e=1;e<mc;e++)n[e]=Math.imul(1812433253,n[e-1]^n[e-1]>>>30)+e}fill(e,t){this.#t();let n=this.#e;for(let r=0;r<Q;r++){let i=vc(n[2*r])>>>5,a=vc(n[2*r+1])>>>6;e[t+r]=(i*2**26+a)*2**-52-1}}#t(){let e=this.#e,t=0;for(;t<mc-hc;t++)e[t]=e[t+hc]^_c(e[t],e[t+1]);for(;t<mc-1;t++)e[t]=e[t+hc-mc]^_c(e[t],e[t+1]);e[t]=e[hc-1]^_c(e[t],e[0])}};function _c(e,t){let n=e&2147483648|t&2147483647;return n>>>1^-(n&1)&2567483615}function vc(e){let t=e^e>>>11;return t^=t<<7&2636928640,t^=t<<15&4022730752,t^t>>>18}const yc=new Int32Array(Q),bc=new Float64Array(Q);var xc=class e{#e;#t;#n=1+Q;#r=NaN;constructor(t){if(t instanceof e)this.#e=new gc(t.#e),this.#t=t.#t.slice(),this.#n=t.#n,this.#r=t.#r;else{if(!Number.isInteger(t)||t<0||t>=2**32)throw RangeError(`invalid seed; not a whole number in [0, 2**32 - 1]: ${t}`);this.#e=new gc(t),this.#t=new Float64Array(1+Q)}}fillUniform(e){for(let t=0;t<e.length;t++)this.#n>Q&&this.#a(),e[t]=this.#t[this.#n++];return e}fill(e){let t=e.length,n=this.#t,r=0;for(t>0&&this.#r===this.#r&&(e[r++]=this.#r,this.#r=NaN);r<t;){this.#n>=Q&&this.#a();let i=this.#i(t-r+1>>1);for(let a=0;a<i;a++){let i=bc[a],o=yc[a],s=Math.sqrt(-2*Math.log(i)/i);e[r++]=s*n[o+1],r<t?e[r++]=s*n[o]:this.#r=s*n[o]}}return e}#i(e){let t=this.#t,n=this.#n,r=0;for(;n<Q&&r<e;n+=2){let e=t[n],i=t[n+1],a=e*e+i*i;yc[r]=n,bc[r]=a,r+=Number(a<1)&Number(a!==0)}return this.#n=n,r}#a(){let e=this.#t,t=1+Q-this.#n;e[0]=e[Q],this.#e.fill(e,1),this.#n=1-t}},Sc=class{#e=[];take(e){let t=this.#e.findIndex(t=>t.length===e);return t<0?new Float32Array(e):this.#e.splice(t,1)[0]}give(...e){this.#e.push(...e.filter(({length:e})=>e<=1e6))}keep(...e){let t=this.#e.filter(({length:t})=>e.includes(t));return this.#e.length=0,this.#e.push(...t),this}};const Cc=16e6;var wc=class{#e;#t;#n;#r=[];#i;#a;constructor(e,t=new Sc){this.#e=e,this.#t=t;let n=new xc(e.seed);this.#a=this.#s(n),this.#n=[n]}get input(){return this.#a??=this.#s(new xc(this.#e.seed))}weights(e){let t=this.#r[e];if(t)return t;let n=bo(this.#e),r=this.#n[e];if(!r||!n)throw RangeError(`invalid layer; not random or not in [0, ${this.#n.length-1}]: ${e}`);let i=new xc(r),{width:a}=this.#e,o=uc(i,a,a,n,this.#t.take(a**2));return this.#n[e+1]??=i,this.#o+(e+1)*o.length<=Cc&&(this.#r[e]=o),o}gradient(e){if(this.#i?.depth===e)return this.#i.values;let t=this.#n[bo(this.#e)?e:0];if(!t)throw RangeError(`invalid depth; not in [0, ${this.#n.length-1}]: ${e}`);let n=new xc(t).fill(this.#i?.values??this.#t.take(this.#o));return this.#i=n.length<=Cc?{depth:e,values:n}:void 0,n}serves(e){return[`seed`,`samples`,`width`,`correlation`].every(t=>e[t]===this.#e[t])&&bo(e)===bo(this.#e)&&this.#r.length===this.#n.length-1&&this.#o<=Cc}leave(){let e=[this.#a,this.#i?.values,...this.#r].filter(e=>e!==void 0);return this.#a=this.#i=void 0,this.#r=[],e}get#o(){return this.#e.samples*this.#e.width}#s(e){return pc(e.fill(this.#t.take(this.#o)),this.#e.samples,this.#e.correlation)}},Tc=class{draws;spare;#e;#t;constructor(e,t,n=new Sc){let{samples:r,width:i}=t;this.#e=e,this.spare=n.keep(r*i,i**2),this.draws=new wc(t,this.spare)}serves(e,t){return e===this.#e&&this.draws.serves(t)}leave(){let e=new Sc;return e.give(...this.draws.leave(),...this.#t?[this.#t]:[]),this.#t=void 0,e}product(e){let{samples:t,width:n}=e;if(this.#t)return q(this.#t,[t,n]);let r=Po(e,this.draws),i=this.spare.take(t*n);return J(r,e=>{i.set(e)}),this.#t=i,r}},Ec=class{#e=/* @__PURE__ */ new Set;own(e){return this.#e.add(e),e}free(...e){for(let t of e)this.#e.delete(t),t.dispose()}end(){this.free(...this.#e)}};let Dc;async function Oc(e,{range:t=`unit`,measures:n=!1,reads:r=Xa,signal:i,stretch:a,onProgress:o}={}){let s={draws:0,forward:0,backward:0,statistics:0},c=(e,t)=>{let n=performance.now(),r=t();return s[e]+=performance.now()-n,r},l=new Ec,u={scenario:e,interval:sc(e,t),reads:new Set(r),kept:c(`draws`,()=>kc(e)),tensors:l,pauses:new qa(i,o,a),timed:c,progress:{done:0,of:e.layers*(n?3:1)}},d={scenario:e,range:t,backend:en(),milliseconds:s};try{if(!n)return{...d,layers:await ac(u)};let e=await oc(u),t=await cs(u,e);return{...d,layers:e.map(e=>e.statistics),measures:e.map((e,n)=>({...e.measures,...t[n]}))}}finally{l.end()}}function kc(e){let t=en();if(Dc?.serves(t,e))return Dc;let n=Dc?.leave();return Dc=void 0,Dc=new Tc(t,e,n)}const Ac=e=>e/2**32|0,jc=e=>e>>>0;function Mc(e,t,n,r){let i=Ac(n),a=jc(n);e.setUint32(t,r?a:i,r),e.setUint32(t+4,r?i:a,r)}function Nc(e){return e instanceof Uint8Array||ArrayBuffer.isView(e)&&e.constructor.name===`Uint8Array`&&`BYTES_PER_ELEMENT`in e&&e.BYTES_PER_ELEMENT===1}const Pc=e=>e?`"${e}" `:``;function Fc(e,t=``){if(typeof e!=`number`)throw TypeError(Pc(t)+`expected number, got `+typeof e);if(!Number.isSafeInteger(e)||e<0)throw RangeError(Pc(t)+`expected integer >= 0, got `+e);return e}function Ic(e,t,n=``){if(Nc(e)&&(t===void 0||e.length===t))return e;t!==void 0&&Fc(t,`length`);let r=Nc(e),i=t===void 0?``:` of length ${t}`,a=r?`length=${e.length}`:`type=${typeof e}`,o=Pc(n)+`expected Uint8Array`+i+`, got `+a;throw r?RangeError(o):TypeError(o)}const Lc=(e,t)=>{if(typeof e!=`object`||!e||Array.isArray(e))throw TypeError((t===`object`?``:`"${t}" `)+`expected object, got type=`+typeof e)},Rc=(e,t)=>{Lc(e,t);let n=Object.getPrototypeOf(e);if(n!==Object.prototype&&n!==null)throw TypeError(`"${t}" expected plain object`);if(Object.hasOwn(e,`__proto__`))throw TypeError(`"${t}.__proto__" is not allowed`)};function zc(e,t=!0){if(e.destroyed)throw Error(`hash was destroyed`);if(t&&e.finished)throw Error(`digest() was already called`)}function Bc(e,t){Ic(e,void 0,`output`);let n=t.outputLen;if(!(e.length>=n))throw RangeError(`"output" expected length >= `+n)}function Vc(...e){for(let t=0;t<e.length;t++)e[t].fill(0)}function Hc(e){return new DataView(e.buffer,e.byteOffset,e.byteLength)}function $(e,t){return e<<32-t|e>>>t}const Uc=typeof Uint8Array.from([]).toHex==`function`&&typeof Uint8Array.fromHex==`function`,Wc=/* @__PURE__ */ Array.from({length:256},(e,t)=>t.toString(16).padStart(2,`0`));function Gc(e){if(Ic(e),Uc)return e.toHex();let t=``;for(let n=0;n<e.length;n++)t+=Wc[e[n]];return t}function Kc(e,t,n=`opts`){return Rc(e,`defaults`),t!==void 0&&Rc(t,n),Object.assign(Object.create(null),e,t)}function qc(e,t={}){if(typeof e!=`function`)throw TypeError(`"hashCons" expected function, got type=`+typeof e);t=Kc({},t,`info`);let n=(t,n)=>e(n).update(t).digest(),r=e(void 0);return n.outputLen=r.outputLen,n.blockLen=r.blockLen,n.canXOF=r.canXOF,n.create=t=>e(t),Object.assign(n,t),Object.freeze(n)}const Jc=e=>({oid:Uint8Array.from([6,9,96,134,72,1,101,3,4,2,e])});function Yc(e,t,n){return e&t^~e&n}function Xc(e,t,n){return e&t^e&n^t&n}var Zc=class{blockLen;outputLen;canXOF=!1;padOffset;isLE;buffer;view;finished=!1;length=0;pos=0;destroyed=!1;constructor(e,t,n,r){this.blockLen=e,this.outputLen=t,this.padOffset=n,this.isLE=r,this.buffer=new Uint8Array(e),this.view=Hc(this.buffer)}update(e){zc(this),Ic(e);let{view:t,buffer:n,blockLen:r}=this,i=e.length,a=!1;for(let o=0;o<i;){let s=Math.min(r-this.pos,i-o);if(s===r){let t=Hc(e);for(;r<=i-o;o+=r)this.process(t,o);a=!0}else n.set(o===0&&s===i?e:e.subarray(o,o+s),this.pos),this.pos+=s,o+=s,this.pos===r&&(this.process(t,0),this.pos=0,a=!0)}return this.length+=e.length,a&&this.roundClean(),this}digestInto(e){zc(this),Bc(e,this),this.finished=!0;let{buffer:t,view:n,blockLen:r,isLE:i}=this,{pos:a}=this;t[a++]=128,t.fill(0,a),this.padOffset>r-a&&(this.process(n,0),t.fill(0)),Mc(n,r-8,this.length*8,i),this.process(n,0),this.roundClean();let o=e===t?n:Hc(e),s=this.outputLen,c=s/4,l=this.get();if(s%4||c>l.length)throw Error(`invalid outputLen`);for(let e=0;e<c;e++)o.setUint32(4*e,l[e],i)}digest(){let{buffer:e,outputLen:t}=this;this.digestInto(e);let n=e.slice(0,t);return this.destroy(),n}_cloneIntoMeta(e){let{buffer:t,length:n,finished:r,destroyed:i,pos:a}=this;return e.destroyed=i,e.finished=r,e.length=n,e.pos=a,a&&e.buffer.set(t),e}clone(){return this._cloneInto()}};const Qc=/* @__PURE__ */ Uint32Array.from([1779033703,3144134277,1013904242,2773480762,1359893119,2600822924,528734635,1541459225]),$c=/* @__PURE__ */ Uint32Array.from([1116352408,1899447441,3049323471,3921009573,961987163,1508970993,2453635748,2870763221,3624381080,310598401,607225278,1426881987,1925078388,2162078206,2614888103,3248222580,3835390401,4022224774,264347078,604807628,770255983,1249150122,1555081692,1996064986,2554220882,2821834349,2952996808,3210313671,3336571891,3584528711,113926993,338241895,666307205,773529912,1294757372,1396182291,1695183700,1986661051,2177026350,2456956037,2730485921,2820302411,3259730800,3345764771,3516065817,3600352804,4094571909,275423344,430227734,506948616,659060556,883997877,958139571,1322822218,1537002063,1747873779,1955562222,2024104815,2227730452,2361852424,2428436474,2756734187,3204031479,3329325298]),el=/* @__PURE__ */ new Uint32Array(64);var tl=class extends Zc{A=0;B=0;C=0;D=0;E=0;F=0;G=0;H=0;constructor(e,t){super(64,e,8,!1),this.A=t[0]|0,this.B=t[1]|0,this.C=t[2]|0,this.D=t[3]|0,this.E=t[4]|0,this.F=t[5]|0,this.G=t[6]|0,this.H=t[7]|0}get(){let{A:e,B:t,C:n,D:r,E:i,F:a,G:o,H:s}=this;return[e,t,n,r,i,a,o,s]}set(e,t,n,r,i,a,o,s){this.A=e|0,this.B=t|0,this.C=n|0,this.D=r|0,this.E=i|0,this.F=a|0,this.G=o|0,this.H=s|0}_cloneInto(e){return(e||=new this.constructor).set(...this.get()),this._cloneIntoMeta(e)}process(e,t){for(let n=0;n<16;n++,t+=4)el[n]=e.getUint32(t,!1);for(let e=16;e<64;e++){let t=el[e-15],n=el[e-2],r=$(t,7)^$(t,18)^t>>>3,i=$(n,17)^$(n,19)^n>>>10;el[e]=i+el[e-7]+r+el[e-16]|0}let{A:n,B:r,C:i,D:a,E:o,F:s,G:c,H:l}=this;for(let e=0;e<64;e++){let t=$(o,6)^$(o,11)^$(o,25),u=l+t+Yc(o,s,c)+$c[e]+el[e]|0,d=($(n,2)^$(n,13)^$(n,22))+Xc(n,r,i)|0;l=c,c=s,s=o,o=a+u|0,a=i,i=r,r=n,n=u+d|0}n=n+this.A|0,r=r+this.B|0,i=i+this.C|0,a=a+this.D|0,o=o+this.E|0,s=s+this.F|0,c=c+this.G|0,l=l+this.H|0,this.set(n,r,i,a,o,s,c,l)}roundClean(){Vc(el)}destroy(){this.destroyed=!0,this.set(0,0,0,0,0,0,0,0),Vc(this.buffer)}},nl=class extends tl{constructor(){super(32,Qc)}};const rl=/* @__PURE__ */ qc(()=>new nl,/* @__PURE__ */ Jc(1)),il=49e4;function al(e,t,n){let r=new xc((t+2**30)%2**32),[i,a]=e===`digits`?ol(r,n):e===`gaussians`?sl(r):cl(r),{length:o}=i.values,s=i.values.reduce((e,t)=>e+t,0)/o,c=Math.sqrt(i.values.reduce((e,t)=>e+t*t,0)/o-s*s),l=({values:e,labels:t})=>({x:Float32Array.from(e,e=>(e-s)/c),labels:t,raw:Float32Array.from(e)}),u=Math.max(...i.labels)+1;return{inputs:Ea[e],classes:u,train:l(i),test:l(a),mean:s,std:c}}function ol(e,t){if(t?.length!==49e4)throw RangeError(`no file of digits; not ${il} bytes: ${String(t?.length)}`);let n=Ea.digits,r=2*il/n/10,i=r/5,a=[[],[]];for(let t=0;t<10;t++){let n=dl(e,r).map(e=>t*r+e);a[0].push(...n.slice(0,-i)),a[1].push(...n.slice(-i))}let o=e=>e%2==0?t[e/2]>>4:t[(e-1)/2]&15;return a.map(e=>({values:Float64Array.from({length:e.length*n},(t,r)=>o(e[Math.floor(r/n)]*n+r%n)),labels:Uint8Array.from(e,e=>Math.floor(e/r))}))}function sl(e){let[t,n,r]=[2500,10,Ea.gaussians],i=e.fill(new Float64Array(n*r)).map(e=>.5*e),a=e.fill(new Float64Array(t*r)),o=Uint8Array.from({length:t},(e,t)=>t%n);for(let e=0;e<a.length;e++)a[e]+=i[o[Math.floor(e/r)]*r+e%r];return ll({values:a,labels:o},r)}function cl(e){let[t,n]=[1250,.03],r=ul(e,t).map(e=>3*Math.PI*Math.sqrt(e)),i=e.fill(new Float64Array(2*t)),a=Uint8Array.from({length:t},(e,t)=>t%2);for(let[e,t]of r.entries()){let r=t+Math.PI*a[e],o=t/(3*Math.PI);i[2*e]=o*Math.cos(r)+n*i[2*e],i[2*e+1]=o*Math.sin(r)+n*i[2*e+1]}return ll({values:i,labels:a},2)}function ll({values:e,labels:t},n){let r=t.length*4/5;return[{values:e.subarray(0,r*n),labels:t.subarray(0,r)},{values:e.subarray(r*n),labels:t.subarray(r)}]}const ul=(e,t)=>e.fillUniform(new Float64Array(t)).map(e=>(e+1)/2);function dl(e,t){let n=e.fillUniform(new Float64Array(t));return Array.from({length:t},(e,t)=>t).sort((e,t)=>n[e]-n[t])}var fl=class extends Error{},pl=class{#e;#t;#n=/* @__PURE__ */ new Map;constructor(e){this.#e=e}async load(e){if(!e.some(({data:e})=>e===`digits`)||this.#t)return;let t=await this.#e().catch(e=>{throw new fl(`the file of digits did not load: ${String(e)}`)});if(t.length!==49e4)throw new fl(`the file of digits has ${t.length} bytes in place of ${il}`);if(Gc(rl(t))!==`c5701ddd15d229583fe2c9be9c2bf73b40882f719d83929eed481885ba312627`)throw new fl(`the file of digits is another one: its SHA-256 is not the one expected`);this.#t=t}of({data:e,dataseed:t}){let n=`${e} ${t}`,r=this.#n.get(n);if(r)return r;this.#n.clear();let i=al(e,t,this.#t);return this.#n.set(n,i),i}};const[ml,hl]=[.08,.01];function gl(e){let t=[1];for(let n=1;n<e;)n=Math.min(e,n+Math.max(1,Math.floor(Math.min(n*ml,e*hl)))),t.push(n);return t}var _l=class{#e;#t;#n;#r=0;#i=[];constructor(e,t,n){this.#e=new xc((e+2**31)%2**32),this.#t=t,this.#n=n}at(e){let t=Math.floor(this.#t/this.#n),n=Math.floor((e-1)/t)+1;for(;this.#r<n-1;this.#r++)this.#e.fillUniform(new Float64Array(this.#t));for(;this.#r<n;this.#r++)this.#i=dl(this.#e,this.#t);let r=(e-1)%t*this.#n;return this.#i.slice(r,r+this.#n)}};function vl(e,t,n,r=!1){let i=t.length,a=new Float32Array(e.length),o=r?new Float32Array(e.length):void 0,s=new Float64Array(n),c=0,l=0;for(let r=0;r<i;r++){let u=r*n,d=e[u],f=0;for(let t=1;t<n;t++){let n=e[u+t];n>d?[d,f]=[n,t]:n!==n&&(d=NaN)}let p=0;for(let t=0;t<n;t++)p+=s[t]=Math.exp(e[u+t]-d);let m=t[r];c+=Math.log(p)-(e[u+m]-d),l+=Number(f===m);for(let e=0;e<n;e++){let t=s[e]/p;o&&(o[u+e]=t),a[u+e]=(t-Number(e===m))/i}}return{loss:c/i,accuracy:l/i,delta:a,...o&&{probabilities:o}}}function yl(e,t){let{std:n}=Lo(t);return n>0?e.map(e=>e/n):e}const[bl,xl,Sl,Cl]=[.9,.9,.999,1e-8],wl=e=>Math.sqrt(Object.values(e).reduce((e,t)=>e+Xo(t),0));function Tl(e,t){let n=t>0?wl(e):0;return n>t?Object.fromEntries(Object.entries(e).map(([e,r])=>[e,r.map(e=>t/n*e)])):e}const El=(e,t,{length:n})=>e[t]??=new Float32Array(n),Dl={sgd:(e,t,n,r,i)=>{for(let n=0;n<e.length;n++)e[n]-=i*t[n]},momentum:(e,t,n,r,i)=>{let a=El(r,`v ${n}`,e);for(let n=0;n<e.length;n++)a[n]=bl*a[n]+t[n],e[n]-=i*a[n]},adam:(e,t,n,r,i,a)=>{let o=El(r,`m ${n}`,e),s=El(r,`v ${n}`,e),c=1-xl**a,l=1-Sl**a;for(let n=0;n<e.length;n++){let r=t[n];o[n]=xl*o[n]+(1-xl)*r,s[n]=Sl*s[n]+(1-Sl)*r*r,e[n]-=i*(o[n]/c)/(Math.sqrt(s[n]/l)+Cl)}}};function Ol(e,t,n,r,i,a){let o=Dl[e];for(let[e,s]of Object.entries(t)){let t=n[e];t&&o(s,t,e,r,i,a)}}function kl({layers:e,width:t},n,r){let i=[n,...Array(e).fill(t),r];return i.slice(1).map((e,t)=>[i[t],e])}function Al(e,t,n){let r=new xc(e.seed),[i,a]=[{},{}];for(let[o,[s,c]]of kl(e,t,n).entries()){let t=o+1;i[`W${t}`]=jl(e,r,s,c),e.norm===`batch`&&t<=e.layers?(i[`gamma${t}`]=new Float32Array(c).fill(1),i[`beta${t}`]=new Float32Array(c),a[`mean${t}`]=new Float32Array(c),a[`var${t}`]=new Float32Array(c).fill(1)):i[`b${t}`]=new Float32Array(c)}return{parameters:i,running:a}}function jl(e,t,n,r){let i=bo(e);if(!i)return new Float32Array(n*r).fill(So(e));let a=xo(e,n,r);return uc(t,n,r,i).map(e=>e*a)}function Ml({activation:e,layers:t,norm:n,residual:r},i,a,o){let s=o.length,{phi:c}=so[e],l=[],u=new Float64Array(a);for(let e=1;e<=t;e++){let t=Nl(u,i[`W${String(e)}`],s);n===`batch`?Fl(t,s,i[`gamma${String(e)}`],i[`beta${String(e)}`]):Pl(t,i[`b${String(e)}`]),l.push(Uint8Array.from(t,e=>+(e>0)));let a=r===`true`&&e>1;for(let e=0;e<t.length;e++)t[e]=c(t[e])+(a?u[e]:0);u=t}let d=Nl(u,i[`W${String(t+1)}`],s);return Pl(d,i[`b${String(t+1)}`]),{loss:Il(d,o),above:Ll(l)}}function Nl(e,t,n){let r=new Float64Array(t),i=e.length/n,a=r.length/i,o=new Float64Array(n*a);for(let t=0;t<n;t++){let n=o.subarray(t*a,(t+1)*a);for(let o=0;o<i;o++){let s=e[t*i+o],c=o*a;for(let e=0;e<a;e++)n[e]+=s*r[c+e]}}return o}function Pl(e,t){for(let n=0;n<e.length;n++)e[n]+=t[n%t.length]}function Fl(e,t,n,r){let i=n.length;for(let a=0;a<i;a++){let o=0;for(let n=0;n<t;n++)o+=e[n*i+a]/t;let s=0;for(let n=0;n<t;n++)s+=(e[n*i+a]-o)**2/t;let c=n[a]/Math.sqrt(s+1e-5);for(let n=0;n<t;n++)e[n*i+a]=(e[n*i+a]-o)*c+r[a]}}function Il(e,t){let n=e.length/t.length,r=0;for(let i=0;i<t.length;i++){let a=e.subarray(i*n,(i+1)*n),o=a.reduce((e,t)=>Math.max(e,t),-1/0),s=a.reduce((e,t)=>e+Math.exp(t-o),0);r+=Math.log(s)-(a[t[i]]-o)}return r/t.length}function Ll(e){let t=new Uint8Array(e.reduce((e,t)=>e+t.length,0)),n=0;for(let r of e)t.set(r,n),n+=r.length;return t}const Rl=[1e-5,1e-4,.001,.01];function zl({layer:e,neuron:t,input:n,rows:r,inputs:i,delta:a,used:o,before:s,after:c,pass:l,hasKink:u}){let[d,f]=[i.length/r,a.length/r],p=(n-1)*f+t-1,m=(e,t,n,i)=>Array.from({length:r},(r,a)=>e[a*t+n]*i),h=m(i,d,n-1,1),g=m(a,f,t-1,r),_=h.reduce((e,t,n)=>e+t*g[n],0)/r,v=new Float64Array(s),y=e=>(v[p]=s[p]+e,l(v)),{loss:b}=y(0),x=Rl.find(e=>2*e*Math.abs(_)>=1e-10*b)??Rl.at(-1),[S,C]=[y(x),y(-x)];return{layer:e,neuron:t,input:n,inputs:h,gradients:g,gradient:_,applied:o[p],before:s[p],after:c[p],nudge:x,loss:b,lossAbove:S.loss,lossBelow:C.loss,switched:u?S.above.reduce((e,t,n)=>e+(t===C.above[n]?0:1),0):0}}const[Bl,Vl]=[1e-5,.9];function Hl(e,t,n,r,i){let[a,o]=[n[`gamma${t}`],n[`beta${t}`]],s=a.length,c=e.length/s,{mean:l,variance:u}=i?Wl(e,s):Gl(r,t);if(i&&r){let e=c/(c-1);r[`mean${t}`]=r[`mean${t}`].map((e,t)=>Vl*e+(1-Vl)*l[t]),r[`var${t}`]=r[`var${t}`].map((t,n)=>Vl*t+(1-Vl)*e*u[n])}let d=u.map(e=>1/Math.sqrt(e+Bl)),[f,p]=[new Float32Array(e.length),new Float32Array(e.length)];for(let t=0;t<e.length;)for(let n=0;n<s;n++,t++){let r=(e[t]-l[n])*d[n];f[t]=r,p[t]=a[n]*r+o[n]}return{normed:f,inverse:d,a:p}}function Ul(e,t,{normed:n,inverse:r}){let i=t.length,a=e.length/i,[o,s]=[new Float64Array(i),new Float64Array(i)];for(let t=0;t<e.length;)for(let r=0;r<i;r++,t++)o[r]+=e[t],s[r]+=e[t]*n[t];let c=new Float32Array(e.length);for(let l=0;l<e.length;)for(let u=0;u<i;u++,l++)c[l]=r[u]*t[u]*(e[l]-(o[u]+n[l]*s[u])/a);return{gamma:Float32Array.from(s),beta:Float32Array.from(o),back:c}}function Wl(e,t){let n=e.length/t,[r,i]=[new Float64Array(t),new Float64Array(t)];for(let n=0;n<e.length;)for(let i=0;i<t;i++,n++)r[i]+=e[n];for(let e=0;e<t;e++)r[e]/=n;for(let n=0;n<e.length;)for(let a=0;a<t;a++,n++)i[a]+=(e[n]-r[a])**2;for(let e=0;e<t;e++)i[e]/=n;return{mean:r,variance:i}}const Gl=(e,t)=>({mean:Float64Array.from(e[`mean${t}`]),variance:Float64Array.from(e[`var${t}`])});function Kl(e,t=new Float32Array(e.size)){return J(e,e=>{t.set(e)}),t}function ql(e,t,n,r){for(let i=0,a=0;i<n;i++)for(let o=0;o<t;o++,a++)r[a]=e[o*n+i];return r}function Jl({parameters:e},t,n){let r=e[`W${t}`];return q(r,[n,r.length/n])}function Yl({scenario:e,parameters:t,running:n,training:r},i,a){let o=U(a,Jl({parameters:t},i,a.shape[1])),s=e.norm===`batch`?Hl(Kl(o),i,t,n,r):void 0,c=s?q(s.a,o.shape):W(o,Ur(t[`b${i}`])),l=ho[e.activation](c);return{x:a,a:c,y:l,z:e.residual===`true`&&i>1?W(l,a):l,...s&&{normed:s}}}function Xl(e,t){let n=[];for(let r=1;r<=e.scenario.layers;r++)n.push(Yl(e,r,n.at(-1)?.z??t));let r=n.at(-1).z,i=e.scenario.layers+1;return{layers:n,last:r,logits:Kl(W(U(r,Jl(e,i,r.shape[1])),Ur(e.parameters[`b${i}`])))}}function Zl(e,{a:t,y:n},r){let i=r.length;switch(e){case`sigmoid`:return J(n,e=>{for(let t=0;t<i;t++)r[t]=e[t]*(1-e[t])}),r;case`tanh`:return J(n,e=>{for(let t=0;t<i;t++)r[t]=1-e[t]*e[t]}),r;case`relu`:return J(t,e=>{for(let t=0;t<i;t++)r[t]=Number(e[t]>0)}),r;default:return Kl(vo[e](t,n),r)}}function Ql(e,{layers:t,last:n,logits:r},i){let{scenario:a,parameters:o,scratch:s}=e,c=n.shape[0],l=t.length+1,u={},[d,f]=[[],[]],p=q(i,[c,r.length/c]);u[`W${l}`]=$l(e,n,p),u[`b${l}`]=nu(i,p.shape[1]);let m=eu(e,p,o[`W${l}`]);for(let n=t.length;n>=1;n--){let r=t[n-1],i=Zl(a.activation,r,s.take(r.a.size));tu(i,m),d.unshift(i);let c=i;if(r.normed){let{gamma:e,beta:t,back:a}=Ul(i,o[`gamma${n}`],r.normed);u[`gamma${n}`]=e,u[`beta${n}`]=t,c=a}else u[`b${n}`]=nu(i,r.a.shape[1]);if(f.unshift(c),p=q(c,r.a.shape),u[`W${n}`]=$l(e,r.x,p),n===1)break;let l=eu(e,p,o[`W${n}`]);m=a.residual===`true`?W(l,m):l}return{gradients:u,deltas:d,sums:f}}function $l({scratch:e},t,n){let[r,i]=t.shape,a=e.take(t.size);return J(t,e=>{ql(e,r,i,a)}),Kl(U(q(a,[i,r]),n),e.take(i*n.shape[1]))}function eu({scratch:e},t,n){let r=t.shape[1],i=n.length/r;return U(t,q(ql(n,i,r,e.take(n.length)),[r,i]))}function tu(e,t){J(t,t=>{for(let n=0;n<e.length;n++)e[n]*=t[n]})}function nu(e,t){let n=new Float64Array(t);for(let r=0;r<e.length;)for(let i=0;i<t;i++,r++)n[i]+=e[r];return Float32Array.from(n)}function ru(e,t,n){let r=t.passed.layers.map((r,i)=>au(e,t,r,i,n));return{step:t.step,layers:r,...n.reads.includes(`update`)&&{update:iu(e,t)}}}function iu(e,{batch:t,passed:n,back:r,used:i,before:a,after:o}){let{layer:s,neuron:c,input:l,activation:u}=e,d=`W${s}`,f=a[d];return zl({layer:s,neuron:Math.max(1,c),input:l,rows:t.labels.length,inputs:Kl(n.layers[s-1].x),delta:r.sums[s-1],used:i[d]??new Float32Array(f.length),before:f,after:o[d],pass:n=>Ml(e,{...a,[d]:n},t.x,t.labels),hasKink:lo(u)})}function au(e,t,n,r,{reads:i,range:a}){let o=t.back.deltas[r],s=`W${r+1}`,[c,l]=[t.before[s],t.after[s]],[u,d]=n.z.shape,f=Kl(n.z),p=Zl(e.activation,n,new Float32Array(o.length)),{mean:m,std:h}=Lo(f),g=Yo(c),_=Ds*so[e.activation].maxDerivative;return{mean:ou(m),std:ou(h),...su(f,u,d,Math.hypot(m,h)),saturatedShare:p.reduce((e,t)=>e+Number(t<_),0)/p.length,gradientRms:ou(Yo(o)*u),weightGradientRms:ou(Yo(t.back.gradients[s])),weightRms:ou(g),updateRatio:g>0?ou(Yo(l.map((e,t)=>e-c[t]))/g):null,...i.includes(`histograms`)&&cu(e,f,o,u,a)}}const ou=e=>Number.isFinite(e)?e:`overflow`;function su(e,t,n,r){if(!Number.isFinite(r))return{signalStd:`overflow`,signalShare:`overflow`,sampleSimilarity:`overflow`};let{signalStd:i,offsetStd:a,sampleSimilarity:o}=js(e,t,n),s=i**2+a**2,c=i>0&&i<Io.resolution*r;return{signalStd:c?`below-resolution`:i,signalShare:c?`below-resolution`:s>0?i**2/s:null,sampleSimilarity:o}}function cu(e,t,n,r,i){let a=n.map(e=>e*r),o=$o(a)||1,s=Number.isFinite(o)?o:Io.largest;return{activations:Uo(t,sc(e,i)??hs(t)),gradients:Uo(a,[-s,s],!0)}}function lu(e,t,n,r,i){let a=t.length,o=n.length/a,s=(e,t,n)=>Array.from({length:t},(r,i)=>e[n*t+i]),c=Array.from({length:i*i},()=>0),l=[];for(let n=0;n<a;n++){let r=t[n],a=uu(e,n*i,i);a!==void 0&&(c[r*i+a]+=1,a!==r&&l.push({sample:n+1,label:r,answer:a,probability:e[n*i+a]}))}let u=Math.min(r,a)-1;return{sample:u+1,pixels:s(n,o,u),label:t[u],probabilities:s(e,i,u),confusion:c,mistakes:l.sort((e,t)=>t.probability-e.probability||e.sample-t.sample).slice(0,8).map(e=>({...e,pixels:s(n,o,e.sample-1)}))}}function uu(e,t,n){let r=0;for(let i=0;i<n;i++){let n=e[t+i];if(Number.isNaN(n))return;n>e[t+r]&&(r=i)}return r}var du=class{#e=/* @__PURE__ */ new Map;#t=[];take(e){let t=this.#e.get(e)?.pop()??new Float32Array(e);return this.#t.push(t),t}giveBack(){for(let e of this.#t){let t=this.#e.get(e.length);t?t.push(e):this.#e.set(e.length,[e])}this.#t=[]}};const fu=e=>e===2?200:10;function pu({inputs:e,train:{raw:t,labels:n},mean:r,std:i}){let a=[...n.keys()],o=[...Map.groupBy(a,e=>n[e])].sort(([e],[t])=>e-t).flatMap(([,t])=>t.slice(0,fu(e)));return{inputs:e,values:o.flatMap(n=>[...t.subarray(n*e,(n+1)*e)]),labels:o.map(e=>n[e]),mean:r,std:i}}const mu=1e3;var hu=class{scenario;data;#e;#t;#n;#r;#i;#a=new du;#o;constructor(e,t,{from:n,frozen:r}={}){this.scenario=e,this.data=t,this.#e=r,this.#t=new _l(e.seed,t.train.labels.length,e.batch);let{parameters:i,running:a}=n??Al(e,t.inputs,t.classes);[this.#n,this.#r,this.#i]=[_u(i),_u(a),_u(n?.memory??{})],this.#o=n?.step??0,!n&&e.lsuv===`true`&&this.#u()}get step(){return this.#o}get state(){return{step:this.#o,parameters:_u(this.#n),running:_u(this.#r),memory:_u(this.#i)}}next(e){let{scenario:t,data:n}=this,r=++this.#o,i=this.#t.at(r),a=vu(n.train,i,n.inputs);return this.#a.giveBack(),gu(()=>{let o=this.#s(!0),s=Xl(o,q(a.x,[i.length,n.inputs])),{loss:c,accuracy:l,delta:u}=vl(s.logits,a.labels,n.classes);if(!Number.isFinite(c))return{loss:c,accuracy:l};let d=Ql(o,s,u),f=Tl(this.#c(d.gradients),t.clip),p=e&&_u(this.#n);if(Ol(t.optimizer,this.#n,f,this.#i,t.rate,r),!p)return{loss:c,accuracy:l};let m={step:r,batch:a,passed:s,back:d,used:f,before:p,after:this.#n};return{loss:c,accuracy:l,moment:ru(t,m,e)}})}look(e){return{step:this.step,...e.includes(`sheet`)&&{sheet:pu(this.data)},...e.includes(`answers`)&&{answers:this.answers()}}}evaluate(e=!1){let t=this.#l(this.data.test),n=e?this.#l(this.data.train):void 0;return{testLoss:t.loss,testAccuracy:t.accuracy,...n&&{trainLoss:n.loss,trainAccuracy:n.accuracy}}}probabilities(){let{test:e,inputs:t,classes:n}=this.data;return gu(()=>{let{logits:r}=Xl(this.#s(!1),q(e.x,[e.labels.length,t]));return vl(r,e.labels,n,!0).probabilities})}answers(){let{test:e,classes:t}=this.data;return lu(this.probabilities(),e.labels,e.raw,this.scenario.digit,t)}#s(e){return{scenario:this.scenario,parameters:this.#n,running:this.#r,training:e,scratch:this.#a}}#c(e){if(!this.#e)return e;let t=String(this.scenario.layers+1);return Object.fromEntries(Object.entries(e).filter(([e])=>e===`W${t}`||e===`b${t}`))}#l({x:e,labels:t}){let{inputs:n,classes:r}=this.data,[i,a]=[0,0];for(let o=0;o<t.length;o+=mu){let s=t.subarray(o,o+mu);B(()=>{let t=q(e.subarray(o*n,(o+s.length)*n),[s.length,n]),c=vl(Xl(this.#s(!1),t).logits,s,r);i+=c.loss*s.length,a+=c.accuracy*s.length})}return{loss:i/t.length,accuracy:Math.round(a)/t.length}}#u(){let{scenario:e,data:t}=this,n={...this.#s(!0),running:void 0};B(()=>{let r=q(t.train.x,[t.train.labels.length,t.inputs]);for(let t=1;t<=e.layers+1;t++){let i=`W${t}`;this.#n[i]=yl(this.#n[i],Kl(U(r,Jl(n,t,r.shape[1])))),t<=e.layers&&(r=Yl(n,t,r).z)}})}};function gu(e){let t;return B(()=>{t=e()}),t}const _u=e=>Object.fromEntries(Object.entries(e).map(([e,t])=>[e,t.slice()]));function vu({x:e,labels:t},n,r){let i=new Float32Array(n.length*r);return n.forEach((t,n)=>i.set(e.subarray(t*r,(t+1)*r),n*r)),{x:i,labels:Uint8Array.from(n,e=>t[e])}}const yu=e=>e.includes(`sheet`)||e.includes(`answers`);var bu=class{#e;#t;#n;wanted;constructor(e,t,n,r=gl(e.steps)){this.#e=new Map(r.map((e,t)=>[e,t])),this.#t=t,this.#n=e.steps,this.wanted=n}measures(e){return e===1||e===this.#t||this.wanted.reads.length>0&&this.#e.has(e)}evaluates(e){return e===this.#t||(this.#e.get(e)??1)%4==0}isLast(e){return e===this.#n}};function xu(e,t){let n=e.step+1,r=e.next(t.measures(n)?t.wanted:void 0);if(!Number.isFinite(r.loss)||!(r.moment??t.evaluates(n)))return r;let i=t.evaluates(n)?e.evaluate(t.isLast(n)):void 0,a=r.moment&&t.wanted.reads.includes(`answers`)?e.answers():void 0;return{...r,moment:{step:n,...r.moment,...i&&{evaluation:i},...a&&{answers:a}}}}const[Su,Cu]=[80,1e3];var wu=class{trainer;plan;diverged=!1;#e;#t=[];#n=[];#r=[];constructor(e,t){[this.trainer,this.plan,this.#e]=[e,t,e.step]}step(){let{loss:e,accuracy:t,moment:n}=xu(this.trainer,this.plan);this.#t.push(e),this.#n.push(t),n&&this.#r.push(n),this.diverged=!Number.isFinite(e)}look(){this.#r.push(this.trainer.look(this.plan.wanted.reads))}tell(e,t,n){let[r,i]=[Float64Array.from(this.#t),Float64Array.from(this.#n)],a=t?this.trainer.state:void 0,o=a?[a.parameters,a.running,a.memory].flatMap(e=>Object.values(e)):[];n({index:e,classes:this.trainer.data.classes,done:this.#e,losses:r,accuracies:i,moments:this.#r,diverged:this.diverged,...a&&{state:a}},[r,i,...o].map(({buffer:e})=>e)),this.#e+=this.#t.length,[this.#t,this.#n,this.#r]=[[],[],[]]}};async function Tu({trainings:e,until:t,reads:n,pace:r},i,a,o){let s=e.map(({scenario:e,from:r})=>new wu(new hu(e,i(e),{from:r}),new bu(e,t,{reads:n,range:`own`}))),c=new qa(a,void 0),[l,u]=[performance.now(),performance.now()],d=e=>{for(let[t,n]of s.entries())n.tell(t,e,o);l=performance.now(),e&&(u=l)},f=({trainer:e,diverged:n})=>e.step<t&&!n;try{for(let e of s)(e.trainer.step===0||!f(e))&&yu(n)&&e.look();for(;s.some(f);){let e=performance.now();for(let e of s)f(e)&&e.step(),await c.after(0);let t=performance.now();(t-l>=Su||r>0)&&d(t-u>=Cu),r>0&&await Eu(r-(performance.now()-e),a)}}finally{d(!0)}}const Eu=(e,t)=>new Promise((n,r)=>{let i=()=>{clearTimeout(a),r(t.reason)},a=setTimeout(()=>{t.removeEventListener(`abort`,i),n()},Math.max(0,e));t.aborted?i():t.addEventListener(`abort`,i,{once:!0})}),Du={forward:8,measured:4};var Ou=class{#e;#t;#n;#r=/* @__PURE__ */ new Map;#i=new AbortController;#a;constructor(e,t,n){this.#e=e,this.#t=t,this.#n=new pl(n)}receive(e){e.kind===`ping`?this.#f({kind:`alive`}):e.kind===`start`?this.#s():e.kind===`run`?this.#c(e.id,t=>this.#u(e.id,e.work,t)):e.kind===`train`?this.#c(e.id,t=>this.#d(e.id,e.work,t)):this.#r.get(e.id)?.abort()}#o(){return this.#a??=this.#e().then(()=>(this.#f({kind:`ready`}),!0),e=>(this.#f({kind:`not-loaded`,detail:String(e)}),!1))}async#s(){let{signal:e}=this.#i;if(await this.#o())try{for(let t=0;t<Du.forward+Du.measured;t++)e.throwIfAborted(),await Oc(Ka,{measures:t>=Du.forward,signal:e,stretch:0})}catch{}}#c(e,t){this.#i.abort(),this.#l(e,t)}async#l(e,t){let{signal:n}=this.#r.set(e,new AbortController).get(e);if(await this.#o())try{n.throwIfAborted(),await t(n),this.#f({kind:`done`,id:e})}catch(t){n.aborted?this.#f({kind:`stopped`,id:e}):this.#f({kind:`failed`,id:e,failure:Au(t),detail:String(t)})}finally{this.#r.delete(e)}}async#u(e,{scenarios:t,...n},r){let i=t=>this.#f({kind:`progress`,id:e,share:t}),a=new qa(r,i);for(let[o,s]of t.entries()){await a.after(o/t.length);let c=e=>i((o+e)/t.length),l=await Oc(s,{...n,signal:r,onProgress:c});this.#t({kind:`run`,id:e,index:o,run:l},ku(l))}}async#d(e,t,n){await this.#n.load(t.trainings.map(({scenario:e})=>e)),n.throwIfAborted(),await Tu(t,this.#n.of.bind(this.#n),n,(t,n)=>this.#t({kind:`part`,id:e,part:t},n))}#f(e){this.#t(e,[])}};const ku=({measures:e=[]})=>e.flatMap(({map:e})=>e?[e.values.buffer]:[]),Au=e=>e instanceof fl?`no-data`:ju(e)?`out-of-memory`:`failed`,ju=e=>e instanceof RangeError||/memory|allocation|out of bounds/i.test(String(e)),Mu=e=>new URL(e,import.meta.url).href,Nu=(e,t)=>postMessage(e,{transfer:t}),Pu=new Ou(()=>ma(`wasm`,{plain:Mu(u),simd:Mu(d)}),Nu,async()=>{let e=await fetch(Mu(f));if(!e.ok)throw Error(`${e.status} ${e.statusText}`);return new Uint8Array(await e.arrayBuffer())});addEventListener(`message`,({data:e})=>Pu.receive(e)),Nu({kind:`alive`},[]);export{m as $,ze as A,fe as B,Ae as C,Ie as D,Fe as E,Ue as F,D as G,ee as H,We as I,he as J,C as K,k as L,Be as M,He as N,Le as O,Ge as P,p as Q,g as R,ke as S,Pe as T,ie as U,te as V,ge as W,w as X,me as Y,y as Z,it as _,br as a,Ze as b,wr as c,Pn as d,Qt as f,at as g,et as h,Sr as i,Me as j,Re as k,Yn as l,At as m,Ci as n,xr as o,tn as p,E as q,Wr as r,Cr as s,Ei as t,Jn as u,j as v,Ne as w,A as x,nt as y,le as z};