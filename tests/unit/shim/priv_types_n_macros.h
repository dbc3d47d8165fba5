/* There are no templates of wrappers here.
   SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later */

#ifndef SHIM_PRIV_TYPES_N_MACROS_H
#define SHIM_PRIV_TYPES_N_MACROS_H

#define DECL_TEMPLATE(aux, name) struct no_template

#endif
