/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/choix.h"

#include <glib/gi18n.h>

/* The codes, in the order of the lines; "" for the line that stands for none. */
#define CODES "jalons-codes"

/**
 * choix_new_texts:
 * @codes: a NULL-ended list
 * @libelles: what each line says
 * @aucun: (nullable): what the line that stands for none says; NULL where there is no such line
 *
 * Returns: (transfer floating): a drop-down
 */
GtkWidget *
choix_new_texts (const char * const *codes,
                 const char * const *libelles,
                 const char         *aucun)
{
  g_autoptr (GStrvBuilder) tous = g_strv_builder_new ();
  GtkStringList *lignes = gtk_string_list_new (NULL);
  GtkWidget *choix;

  if (aucun != NULL)
    {
      g_strv_builder_add (tous, "");
      gtk_string_list_append (lignes, aucun);
    }
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_strv_builder_add (tous, codes[i]);
      gtk_string_list_append (lignes, libelles[i]);
    }

  choix = gtk_drop_down_new (G_LIST_MODEL (lignes), NULL);
  g_object_set_data_full (G_OBJECT (choix), CODES, g_strv_builder_end (tous),
                          (GDestroyNotify) g_strfreev);

  return choix;
}

/**
 * choix_new:
 * @codes: with their labels
 * @aucun: (nullable): what the line that stands for none says; NULL where there is no such line
 *
 * Returns: (transfer floating): a drop-down
 */
GtkWidget *
choix_new (const CodeLibelle *codes,
           const char        *aucun)
{
  g_autoptr (GPtrArray) noms = g_ptr_array_new ();
  g_autoptr (GPtrArray) libelles = g_ptr_array_new ();

  for (; codes->code != NULL; codes++)
    {
      g_ptr_array_add (noms, (gpointer) codes->code);
      g_ptr_array_add (libelles, (gpointer) _(codes->libelle));
    }
  g_ptr_array_add (noms, NULL);

  return choix_new_texts ((const char * const *) noms->pdata,
                          (const char * const *) libelles->pdata, aucun);
}

/**
 * choix_get_code:
 *
 * Returns: (transfer none) (nullable): the code of the line that is chosen, NULL for none
 */
const char *
choix_get_code (GtkWidget *choix)
{
  const char * const *codes = g_object_get_data (G_OBJECT (choix), CODES);
  const guint rang = gtk_drop_down_get_selected (GTK_DROP_DOWN (choix));

  return rang != GTK_INVALID_LIST_POSITION && *codes[rang] != '\0' ? codes[rang] : NULL;
}

/**
 * choix_set_code:
 * @code: (nullable): a code, NULL for none
 *
 * Chooses a line; an unknown code changes nothing.
 */
void
choix_set_code (GtkWidget  *choix,
                const char *code)
{
  const char * const *codes = g_object_get_data (G_OBJECT (choix), CODES);

  for (guint i = 0; codes[i] != NULL; i++)
    if (g_str_equal (codes[i], code != NULL ? code : ""))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (choix), i);
}
