/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/prestation-brouillon.h"

#include "model/prestation-formes.h"

/* What is said and where it comes from: who changes the one cannot leave the other in the mouth of
 * the centre that did not say it. */

static gpointer *
find_attestation (const Forme *forme,
                  gpointer     objet,
                  guint        n)
{
  for (guint i = 0; i < forme->n_cles; i++)
    if (g_strcmp0 (forme->cles[i].cle, forme->attestation[n]) == 0)
      return (gpointer *) G_STRUCT_MEMBER_P (objet, forme->cles[i].position);

  return NULL;
}

/* What was dropped and said again knows no more where it came from. */
static void
recall (const Forme   *forme,
        gpointer       objet,
        gconstpointer  avant)
{
  for (guint n = 0; n < G_N_ELEMENTS (forme->attestation); n++)
    if (*find_attestation (forme, objet, n) != NULL)
      return;
  for (guint n = 0; n < G_N_ELEMENTS (forme->attestation); n++)
    prestation_set_texte ((char **) find_attestation (forme, objet, n),
                          *find_attestation (forme, (gpointer) avant, n));
}

static void
attest_objet (const Forme   *forme,
              gpointer       objet,
              gconstpointer  avant,
              const char    *source)
{
  const char * const sauf[] = { forme->attestation[0], forme->attestation[1], NULL };
  char **sienne, **hypothese;
  const char *ancienne;

  if (forme->attestation[0] == NULL)
    return;
  if (avant != NULL)
    recall (forme, objet, avant);
  if (forme_same (forme, objet, avant, sauf))
    return;

  sienne = (char **) find_attestation (forme, objet, 0);
  hypothese = (char **) find_attestation (forme, objet, 1);
  ancienne = avant != NULL ? *find_attestation (forme, (gpointer) avant, 0) : NULL;
  if (avant == NULL && (*sienne != NULL || *hypothese != NULL))
    return;
  if (g_strcmp0 (*sienne, ancienne) != 0)
    return;

  prestation_set_texte (sienne, source);
  g_clear_pointer (hypothese, g_free);
}

/* Every element begins with its code. */
static gconstpointer
find_avant (GPtrArray     *avant,
            gconstpointer  element)
{
  for (guint i = 0; avant != NULL && i < avant->len; i++)
    if (g_strcmp0 (*(char **) avant->pdata[i], *(char * const *) element) == 0)
      return avant->pdata[i];

  return NULL;
}

static void
attest (const Forme   *forme,
        gpointer       objet,
        gconstpointer  avant,
        const char    *source)
{
  if (objet == NULL)
    return;

  attest_objet (forme, objet, avant, source);
  for (guint i = 0; i < forme->n_cles; i++)
    {
      const FormeCle *cle = &forme->cles[i];
      gpointer place = G_STRUCT_MEMBER_P (objet, cle->position);
      gconstpointer sienne = avant != NULL ? (const char *) avant + cle->position : NULL;
      GPtrArray *elements = cle->type == FORME_TABLEAU ? *(GPtrArray **) place : NULL;

      if (cle->type == FORME_OBJET)
        attest (cle->forme, *(gpointer *) place,
                sienne != NULL ? *(const gpointer *) sienne : NULL, source);
      for (guint j = 0; elements != NULL && j < elements->len; j++)
        attest (cle->forme, elements->pdata[j],
                find_avant (sienne != NULL ? *(GPtrArray * const *) sienne : NULL,
                            elements->pdata[j]),
                source);
    }
}

/**
 * prestation_attest:
 * @avant: what @self was made from
 * @source: where what is new comes from
 *
 * Gives @source to all that is not as in @avant, in place of what the centre was quoted for or of
 * what was assumed; what was given another source of its own keeps it.
 */
void
prestation_attest (Prestation       *self,
                   const Prestation *avant,
                   const char       *source)
{
  g_return_if_fail (self != NULL && avant != NULL && source != NULL);

  attest (&forme_prestation, self, avant, source);
}
