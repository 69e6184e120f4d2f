/* stand-in for python311.dll in tests: writes its arguments to %HALO_STUB_OUT% */
#include <windows.h>
#include <stdio.h>
__declspec(dllexport) int __cdecl Py_Main(int argc, wchar_t **argv)
{ wchar_t o[600]; FILE *f; if (!GetEnvironmentVariableW(L"HALO_STUB_OUT", o, 600)) return 3;
  f = _wfopen(o, L"w, ccs=UTF-8"); if (!f) return 4; for (int i = 0; i < argc; i++) fwprintf(f, L"%ls\n", argv[i]); fclose(f); return 42; }
