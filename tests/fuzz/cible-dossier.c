/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cible.h"

#include "base/jour.h"
#include "exchange/dossier-json.h"
#include "model/regle.h"

#include <gio/gio.h>
#include <string.h>

/* Any bytes give dossiers or faults. Dossiers that are taken can be written and read again, to the
 * same text and the same verdict of every rule. */

static Prestation *
find_prestation (const char *code,
                 gint64      version,
                 const char *ref,
                 gpointer    user_data)
{
  g_autofree char *chemin = g_strdup_printf ("/fr/jalons/donnees/prestations/%s.json", code);
  g_autoptr (GBytes) octets = g_resources_lookup_data (chemin, 0, NULL);

  return octets != NULL ? prestation_new_from_bytes (octets, NULL) : NULL;
}

static GPtrArray *
read_texte (const char *texte,
            gsize       taille,
            GPtrArray  *fautes)
{
  const DossierLecteur lecteur = { .find_prestation = find_prestation };
  g_autoptr (GBytes) octets = g_bytes_new (texte, taille);

  return dossiers_json_read (octets, &lecteur, fautes);
}

static char *
describe (DossierComplet *dossier)
{
  g_autoptr (GPtrArray) regles = regles_check (dossier, jour_from_ymd (2026, 11, 22));
  GString *texte = g_string_new (NULL);

  for (guint i = 0; i < regles->len; i++)
    {
      const Regle *regle = regles->pdata[i];

      g_string_append_printf (texte, "%s %s %s\n", regle->code, verdict_get_code (regle->verdict),
                              regle->motif);
    }

  return g_string_free (texte, FALSE);
}

static void
write_again (DossierComplet *dossier)
{
  g_autoptr (GPtrArray) fautes = fautes_new ();
  g_autoptr (JsonNode) node = dossier_json_write (dossier);
  g_autofree char *texte = json_node_to_texte (node);
  g_autoptr (GPtrArray) relus = read_texte (texte, strlen (texte), fautes);
  g_autoptr (JsonNode) encore = NULL;
  g_autofree char *encore_texte = NULL;
  g_autofree char *avant = NULL;
  g_autofree char *apres = NULL;

  g_assert_cmpuint (fautes->len, ==, 0);
  g_assert_cmpuint (relus->len, ==, 1);
  encore = dossier_json_write (relus->pdata[0]);
  encore_texte = json_node_to_texte (encore);
  g_assert_cmpstr (texte, ==, encore_texte);
  avant = describe (dossier);
  apres = describe (relus->pdata[0]);
  g_assert_cmpstr (avant, ==, apres);
}

int
LLVMFuzzerTestOneInput (const uint8_t *octets,
                        size_t         taille)
{
  g_autoptr (GPtrArray) fautes = fautes_new ();
  g_autoptr (GPtrArray) dossiers = read_texte ((const char *) octets, taille, fautes);

  /* All or nothing: with a fault, nothing of the answer is kept. */
  if (fautes->len > 0)
    return 0;

  for (guint i = 0; i < dossiers->len; i++)
    write_again (dossiers->pdata[i]);

  return 0;
}
