/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cible.h"

#include "exchange/annuaire-csv.h"
#include "model/tables.h"

static GPtrArray *
make_employers (guint n)
{
  GPtrArray *employeurs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (employeurs, g_object_new (TYPE_COLLECTIVITE, "nom", "Ville", NULL));

  return employeurs;
}

/* Any bytes give a table or a reason; each of its lines gives a record, and a record that is whole or
 * a fault. */
int
LLVMFuzzerTestOneInput (const uint8_t *octets,
                        size_t         taille)
{
  static const char *const types[] = { "agent", "collectivite", "contact" };
  g_autoptr (GBytes) fichier = g_bytes_new (octets, taille);
  g_autoptr (GError) error = NULL;
  g_autoptr (CsvTable) table = csv_table_read (fichier, &error);

  if (table == NULL)
    {
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, !=, "");
      return 0;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (table->entetes), ==, table->n_colonnes);
  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    {
      const GType type = tables_find_nom (types[t]);
      g_autofree const Champ **colonnes = annuaire_csv_guess (type, table);
      g_autoptr (GPtrArray) justes = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GPtrArray) employeurs = NULL;
      g_autoptr (GBytes) ecrit = NULL;
      g_autoptr (CsvTable) relu = NULL;

      for (guint i = 0; i < table->lignes->len; i++)
        {
          const CsvLigne *ligne = table->lignes->pdata[i];
          g_autofree char *faute = NULL;
          g_autoptr (Fiche) fiche = NULL;

          g_assert_cmpuint (g_strv_length (ligne->cellules), ==, table->n_colonnes);
          fiche = annuaire_csv_read (type, colonnes, table, ligne, &faute);
          /* Whose contact somebody is, only the base knows. */
          if (type == TYPE_CONTACT)
            g_object_set (fiche, "collectivite", fiche_get_uuid (fiche), NULL);
          g_assert_true (faute != NULL || fiche_find_missing (fiche) == NULL);
          if (faute == NULL)
            g_ptr_array_add (justes, g_steal_pointer (&fiche));
        }
      if (type == TYPE_CONTACT)
        employeurs = make_employers (justes->len);
      ecrit = annuaire_csv_write (type, justes, employeurs);
      relu = csv_table_read (ecrit, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (relu->lignes->len, ==, justes->len);
    }

  return 0;
}
