/* Stands in for Python's DLL where none can be had: it writes its arguments to the file that
 * %HALO_STUB_OUT% names and ends with 42. A package with it is called STUB and starts nothing. */
#include <stdio.h>
#include <windows.h>

__declspec(dllexport) int __cdecl Py_Main(int argc, wchar_t **argv)
{
    wchar_t name[600];
    if (!GetEnvironmentVariableW(L"HALO_STUB_OUT", name, 600)) {
        if (!GetEnvironmentVariableW(L"HALO_QUIET", NULL, 0))
            MessageBoxW(NULL, L"Paket uji tanpa Python: tidak dapat dijalankan.", L"Halo ASSAMI (STUB)", MB_ICONERROR);
        return 3;
    }
    FILE *file = _wfopen(name, L"w, ccs=UTF-8");
    if (!file)
        return 4;
    for (int at = 0; at < argc; at++)
        fwprintf(file, L"%ls\n", argv[at]);
    fclose(file);
    return 42;
}
