/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/faute.h"

/* A hostile file must not fill the memory with its faults. */
#define FAUTES_MAXIMUM 1000

/**
 * fautes_new:
 *
 * Returns: (transfer full) (element-type Faute): an empty list
 */
GPtrArray *
fautes_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) faute_free);
}

/**
 * faute_free:
 * @self: (nullable) (transfer full): a fault
 *
 * Frees one fault.
 */
void
faute_free (Faute *self)
{
  if (self == NULL)
    return;

  g_free (self->chemin);
  g_free (self->code);
  g_free (self->message);
  g_free (self);
}

/**
 * fautes_add:
 * @message: a sentence, already translated
 *
 * Notes one more fault; beyond a thousand they are only told by their absence.
 */
void
fautes_add (GPtrArray  *fautes,
            const char *chemin,
            guint       ligne,
            const char *code,
            const char *message)
{
  Faute *faute;

  if (fautes->len >= FAUTES_MAXIMUM)
    return;

  faute = g_new0 (Faute, 1);
  faute->chemin = g_strdup (chemin);
  faute->ligne = ligne;
  faute->code = g_strdup (code);
  faute->message = g_strdup (message);
  g_ptr_array_add (fautes, faute);
}
