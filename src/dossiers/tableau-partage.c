/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/tableau-partage.h"

/* From what can just be read to what is asked for. */
typedef enum
{
  NIVEAU_LISIBLE,
  NIVEAU_CONFORT,
  NIVEAU_DEMANDE,
} Niveau;

static int
get_niveau (const TableauBesoin *besoin,
            Niveau               niveau)
{
  const int confort = MAX (besoin->lisible, MIN (besoin->confort, besoin->demande));
  const int niveaux[] = {
    [NIVEAU_LISIBLE] = besoin->lisible,
    [NIVEAU_CONFORT] = confort,
    [NIVEAU_DEMANDE] = MAX (confort, besoin->demande),
  };

  return besoin->lisible > 0 ? niveaux[niveau] : 0;
}

static int
add_up (const TableauBesoin *besoins,
        guint                n,
        Niveau               niveau)
{
  int somme = 0;

  for (guint i = 0; i < n; i++)
    somme += get_niveau (&besoins[i], niveau);
  return somme;
}

/* Takes out the columns that matter least until the others can be read. */
static void
leave_readable (TableauBesoin *besoins,
                guint          n,
                int            largeur)
{
  while (add_up (besoins, n, NIVEAU_LISIBLE) > largeur)
    {
      TableauBesoin *dernier = NULL;

      for (guint i = 0; i < n; i++)
        if (besoins[i].lisible > 0 && besoins[i].rang > (dernier != NULL ? dernier->rang : 0))
          dernier = &besoins[i];
      if (dernier == NULL)
        return;
      dernier->lisible = 0;
    }
}

/**
 * tableau_partage_share:
 * @besoins: (array length=n): of each column
 * @largeur: that there is for all of them, in pixels for text of the usual size
 * @largeurs: (out) (array length=n): of each column, 0 for those that do not show, or have no room
 *
 * Shares a width out: what is left goes to the column of rank 0; what is lacking is taken first from
 * what each has above its comfort, then from what can be cut; then whole columns leave, rather than all
 * becoming too narrow to be read.
 */
void
tableau_partage_share (const TableauBesoin *besoins,
                       guint                n,
                       int                  largeur,
                       int                 *largeurs)
{
  g_autofree TableauBesoin *restants = g_memdup2 (besoins, n * sizeof (TableauBesoin));
  Niveau niveau = NIVEAU_CONFORT;
  int reste = largeur;
  gint64 part;

  g_return_if_fail (besoins != NULL && largeurs != NULL);

  leave_readable (restants, n, largeur);
  if (largeur < add_up (restants, n, NIVEAU_CONFORT))
    niveau = NIVEAU_LISIBLE;
  part = (gint64) MAX (0, largeur - add_up (restants, n, niveau)) * 1000 /
         MAX (1, add_up (restants, n, niveau + 1) - add_up (restants, n, niveau));
  for (guint i = 0; i < n; i++)
    {
      const int bas = get_niveau (&restants[i], niveau);
      const int haut = get_niveau (&restants[i], niveau + 1);

      largeurs[i] = bas + (int) ((haut - bas) * MIN (part, 1000) / 1000);
      reste -= largeurs[i];
    }
  for (guint i = 0; i < n; i++)
    if (besoins[i].rang == 0)
      largeurs[i] = MAX (0, largeurs[i] + reste);
}
